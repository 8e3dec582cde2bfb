import { DaichoError } from '../../shared/api/failure.ts';
import { type VisitCoverage, visitCoverage } from '../../shared/bureau/visit/visitCoverage.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import { loadVisits } from '../bureau/loadVisits.ts';
import { type Command, expectWords, unknownAction } from './context.ts';

/** `daicho visit coverage [--year 2023]` 年度を書かなければ今日の年度。 */
export const visitCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { year: 'text' });
  const [action, ...words] = parsed.words;
  if (action !== 'coverage') throw unknownAction(action, ['coverage']);
  expectWords(words, []);
  const year = parsed.text('year');
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year)) {
    throw new DaichoError('badArgument', { detail: '--year は西暦4桁の年度で書きます (例 2023)' });
  }
  return context.withSession(async (session) => {
    const { db } = session.register;
    const day = session.clock.today();
    const fiscalYear = year === undefined ? fiscalYearOf(day) : Number(year);
    const wards = await db.selectFrom('ward').select(['code', 'name']).orderBy('position').execute();
    const visits = await loadVisits(db);
    const codes = wards.map(({ code }) => code);
    const names = new Map(wards.map(({ code, name }) => [code, name]));
    const rooms = visitCoverage(visits, codes, 'supportRoom', fiscalYear, day);
    const offices = visitCoverage(visits, codes, 'wardOffice', fiscalYear, day);
    context.answer({ fiscalYear, rooms, offices }, () =>
      [fiscalYearLabel(fiscalYear), text('相談支援室', rooms, names), text('区役所', offices, names)].join(
        '\n',
      ),
    );
    return 0;
  });
};

function text(label: string, coverage: VisitCoverage, names: ReadonlyMap<string, string>): string {
  const of = (...states: readonly string[]) =>
    coverage.wards.filter(({ state }) => states.includes(state)).map(({ ward }) => names.get(ward) ?? ward);
  const late = of('overdue');
  return [
    `${label}  訪問済 ${coverage.visited}区、予定 ${coverage.planned}区`,
    ...(coverage.visited === 0 ? [] : [`  訪問済: ${of('visited').join('・')}`]),
    ...(coverage.planned === 0 ? [] : [`  予定: ${of('planned', 'overdue').join('・')}`]),
    ...(late.length === 0 ? [] : [`  予定日を過ぎた: ${late.join('・')}`]),
  ].join('\n');
}
