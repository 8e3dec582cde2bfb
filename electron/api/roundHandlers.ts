import { createSurvey } from '../survey/createSurvey.ts';
import { loadSurvey } from '../survey/loadSurvey.ts';
import { loadRound } from '../survey/round/loadRound.ts';
import { extendDeadline, markSent } from '../survey/round/markRespondents.ts';
import { deleteRound, saveLetter, updateRound } from '../survey/round/updateRound.ts';
import { formsZipName, writeSurveyForms, writeSurveyZip } from '../survey/writeSurveyForms.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type RoundCalls = Extract<keyof Handlers, `round.${string}`>;

export function roundHandlers(holder: SessionHolder, host: Host): Pick<Handlers, RoundCalls> {
  return {
    'round.open': async ({ survey }) => loadRound(holder.use().register.db, survey),
    'round.create': async ({ basedOn, ...round }) => {
      const { register, who } = holder.use();
      await createSurvey(register, { ...round, ...(basedOn === null ? {} : { basedOn }) }, who);
      return { survey: round.id };
    },
    'round.update': async ({ survey, version, ...patch }) => {
      await updateRound(holder.use(), survey, version, patch);
      return null;
    },
    'round.delete': async ({ survey, version }) => {
      await deleteRound(holder.use(), survey, version);
      return null;
    },
    'round.saveLetter': async ({ survey, version, kind, template }) => {
      await saveLetter(holder.use(), survey, version, kind, template);
      return null;
    },
    'round.send': async ({ survey: id, chosen, as }, { progress }) => {
      const session = holder.use();
      const survey = await loadSurvey(session.register.db, id);
      const request = { survey: id, chosen, cover: true, onProgress: progress };
      const place =
        as === 'zip'
          ? await host.chooseSavePath(formsZipName(survey), [{ name: 'zip', extensions: ['zip'] }])
          : await host.chooseFolder(session.folder);
      if (place === null) return null;
      const files =
        as === 'zip'
          ? await writeSurveyZip(session, request, place)
          : await writeSurveyForms(session, request, place);
      return { place, forms: files.length };
    },
    'round.markSent': async ({ survey, chosen, day }) => {
      await markSent(holder.use(), survey, chosen, day);
      return null;
    },
    'round.extend': async ({ survey, chosen, to, reason }) => {
      await extendDeadline(holder.use(), survey, chosen, to, reason);
      return null;
    },
  };
}
