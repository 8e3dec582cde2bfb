import type { OverflowPage } from '../../shared/handout/overflowPages.ts';
import { fileNamePart } from '../../shared/survey/formFileName.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { buildHandoutModel } from '../handout/buildHandoutModel.ts';
import { compareFrozenHandout } from '../handout/frozen/compareFrozenHandout.ts';
import { freezeHandout } from '../handout/frozen/freezeHandout.ts';
import { listFrozenHandouts } from '../handout/frozen/listFrozenHandouts.ts';
import { openFrozenHandout } from '../handout/frozen/openFrozenHandout.ts';
import { makeHandoutFile } from '../handout/makeHandoutFile.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type FrozenCalls =
  | 'frozen.list'
  | 'frozen.freeze'
  | 'frozen.compare'
  | 'frozen.save'
  | 'print.handout'
  | 'print.frozen';

/** 一区だけなら、その区の名。 */
function wardPart(ward: { readonly name: string } | null): string {
  return ward === null ? '' : `_${ward.name}`;
}

export function frozenHandlers(holder: SessionHolder, host: Host): Pick<Handlers, FrozenCalls> {
  const open = (id: string) => openFrozenHandout(holder.use().register.db, id);
  return {
    'frozen.list': async ({ handout }) => listFrozenHandouts(holder.use().register.db, handout),
    'frozen.freeze': async (asked) => freezeHandout(holder.use(), asked, host.printPage),
    'frozen.compare': async ({ id }) => compareFrozenHandout(holder.use(), id, host.printPage),
    'frozen.save': async ({ id }) => {
      const { frozen, model, pdf } = await open(id);
      const about = `${model.documentNumber}_${model.fiscalYearLabel}_${model.title}${wardPart(frozen.ward)}_確定版${frozen.number}`;
      const name = `${fileNamePart(about)}.pdf`;
      const path = await host.chooseSavePath(name, [{ name: 'PDF', extensions: ['pdf'] }]);
      if (path === null) return null;
      await writeFileSafely(path, pdf);
      return { path };
    },
    'print.handout': async ({ handout, survey, ward, fiscalYear }) => {
      const session = holder.use();
      const model = await buildHandoutModel(session, handout, survey, { ward, fiscalYear });
      let overflow: readonly OverflowPage[] = [];
      const pdf = await makeHandoutFile(session, model, 'pdf', host.printPage, (pages) => {
        overflow = pages;
      });
      await host.showPaper(pdf, model.title);
      return { overflow };
    },
    'print.frozen': async ({ id }) => {
      const { frozen, pdf } = await open(id);
      await host.showPaper(pdf, `${frozen.title} 確定版${frozen.number}`);
      return null;
    },
  };
}
