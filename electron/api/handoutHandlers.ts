import type { HandoutFormat } from '../../shared/handout/formats.ts';
import { handoutYear } from '../../shared/handout/handoutYear.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import type { OverflowPage } from '../../shared/handout/overflowPages.ts';
import { fileNamePart } from '../../shared/survey/formFileName.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { buildHandoutModel } from '../handout/buildHandoutModel.ts';
import { loadBureauYears } from '../handout/bureauYears.ts';
import { makeHandoutFile } from '../handout/makeHandoutFile.ts';
import { listAllHandouts } from '../handout/ownHandouts.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

export function handoutHandlers(
  holder: SessionHolder,
  host: Host,
): Pick<Handlers, 'handout.list' | 'handout.build' | 'handout.save'> {
  return {
    'handout.list': async () => {
      const session = holder.use();
      const years = await loadBureauYears(session);
      return (await listAllHandouts(session.register.db)).map((handout) => ({
        id: handout.id,
        title: handout.title,
        public: handout.public,
        forms: handout.forms,
        half: handout.half ?? null,
        perWard: handout.perWard,
        fiscalYear: handoutYear(handout, session.clock.today()) ?? null,
        fiscalYears: yearsOf(handoutYear(handout, session.clock.today()), years),
        own: handout.own,
      }));
    },
    'handout.build': async ({ handout, survey, ward, fiscalYear }) =>
      buildHandoutModel(holder.use(), handout, survey, { ward, fiscalYear }),
    'handout.save': async ({ handout, survey, ward, fiscalYear, format }) => {
      const session = holder.use();
      const model = await buildHandoutModel(session, handout, survey, { ward, fiscalYear });
      const name = `${fileNamePart(`${model.documentNumber}_${model.fiscalYearLabel}_${model.title}${wardPart(model, ward)}`)}.${format}`;
      const path = await host.chooseSavePath(name, [{ name: FORMAT_NAMES[format], extensions: [format] }]);
      if (path === null) return null;
      let overflow: readonly OverflowPage[] = [];
      const bytes = await makeHandoutFile(session, model, format, host.printPage, (pages) => {
        overflow = pages;
      });
      await writeFileSafely(path, bytes);
      return { path, overflow };
    },
  };
}

/** 年度で刷る資料が選べる年度: 台帳に行のある年度と、定義の年度。 */
function yearsOf(own: number | undefined, years: readonly number[]): readonly number[] {
  return own === undefined ? [] : [...new Set([own, ...years])].toSorted((a, b) => b - a);
}

/** 一区だけなら、その区の名。 */
function wardPart(model: HandoutModel, ward: string | undefined): string {
  const [page] = model.pages;
  return ward === undefined ? '' : `_${page?.ward?.name ?? ward}`;
}

const FORMAT_NAMES: Readonly<Record<HandoutFormat, string>> = {
  pdf: 'PDF',
  pptx: 'PowerPoint',
  xlsx: 'Excel ブック',
};
