import { fileNamePart } from '../../shared/survey/formFileName.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { buildHandoutModel } from '../handout/buildHandoutModel.ts';
import { listHandouts } from '../handout/definitions.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

export function handoutHandlers(
  holder: SessionHolder,
  host: Host,
): Pick<Handlers, 'handout.list' | 'handout.build' | 'handout.savePdf'> {
  return {
    'handout.list': async () =>
      listHandouts().map((handout) => ({
        id: handout.id,
        title: handout.title,
        public: handout.public,
        forms: handout.forms,
      })),
    'handout.build': async ({ handout, survey }) => buildHandoutModel(holder.use(), handout, survey),
    'handout.savePdf': async ({ handout, survey }) => {
      const model = await buildHandoutModel(holder.use(), handout, survey);
      const name = `${fileNamePart(`${model.documentNumber}_${model.fiscalYearLabel}_${model.title}`)}.pdf`;
      const path = await host.chooseSavePath(name, [{ name: 'PDF', extensions: ['pdf'] }]);
      if (path === null) return null;
      await writeFileSafely(path, await host.printPage(model));
      return { path };
    },
  };
}
