import { fileNamePart } from '../../shared/survey/formFileName.ts';
import { loadCheckSheet } from '../bureau/loadCheckSheet.ts';
import { loadOnboarding } from '../bureau/loadOnboarding.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type OnboardingCalls = Extract<keyof Handlers, `onboarding.${string}`>;

export function onboardingHandlers(holder: SessionHolder, host: Host): Pick<Handlers, OnboardingCalls> {
  return {
    'onboarding.list': async ({ fiscalYear }) => {
      const session = holder.use();
      return loadOnboarding(session.register.db, session.clock.today(), fiscalYear);
    },
    'onboarding.showSheet': async ({ person }) => {
      const model = await loadCheckSheet(holder.use(), person);
      await host.showPaper(await host.printPage(model), model.title);
      return null;
    },
    'onboarding.saveSheet': async ({ person }) => {
      const model = await loadCheckSheet(holder.use(), person);
      const [page] = model.pages;
      const name = `${fileNamePart(page?.message[0] ?? model.title)}.pdf`;
      const path = await host.chooseSavePath(name, [{ name: 'PDF', extensions: ['pdf'] }]);
      if (path === null) return null;
      await writeFileSafely(path, await host.printPage(model));
      return { path };
    },
  };
}
