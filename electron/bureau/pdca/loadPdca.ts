import { type AnsweredRound, buildPdca } from '../../../shared/bureau/pdca/buildPdca.ts';
import type { Pdca } from '../../../shared/bureau/pdca/pdca.ts';
import { loadFormVersions } from '../../comparison/loadPublished.ts';
import type { Readable } from '../../database/register.ts';
import { freezeRespondents } from '../../survey/closing/buildFrozen.ts';
import { loadFrozen } from '../../survey/closing/loadFrozen.ts';
import { listSurveys, loadSurveyForms } from '../../survey/loadSurvey.ts';

/** 区ごとの課題・目標・対応策と4つの場面。締め切った回は写しから。 */
export async function loadPdca(db: Readable): Promise<Pdca> {
  const rounds: AnsweredRound[] = [];
  for (const survey of await listSurveys(db)) {
    const form = (await loadSurveyForms(db, survey.id)).find(({ id }) => id === 'ward');
    if (form === undefined) continue;
    const frozen = await loadFrozen(db, survey.id);
    const respondents = frozen?.respondents ?? (await freezeRespondents(db, survey.id, form));
    rounds.push({
      survey,
      version: form.version,
      replies: new Map(
        respondents.flatMap(({ form: id, ward, reply }) =>
          id === 'ward' && reply !== null ? [[ward, { id: reply.id, answers: reply.answers }] as const] : [],
        ),
      ),
    });
  }
  const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
  const versions = (await loadFormVersions(db)).filter(({ id }) => id === 'ward');
  return buildPdca(rounds, wards, versions);
}
