import type { IndicatorView } from '../../shared/bureau/indicator/indicatorView.ts';
import { PROGRESS_WORDS } from '../../shared/bureau/indicator/towardsTarget.ts';
import { fiscalYearShort } from '../../shared/calendar/fiscalYear.ts';
import { loadIndicators } from '../bureau/indicator/loadIndicators.ts';
import { type Command, expectWords, unknownAction } from './context.ts';

/** `daicho indicator list` — 評価指標の年度の値と、目標への動き。打った数の食い違いがあれば 1 で終わる。 */
export const indicatorCommand: Command = async (args, context) => {
  const [name, ...words] = context.parse(args).words;
  if (name !== 'list') throw unknownAction(name, ['list']);
  expectWords(words, []);
  return context.withSession(async (session) => {
    const indicators = await loadIndicators(session.register.db);
    context.answer(indicators, () => indicators.map(indicatorText).join('\n') || '評価指標はありません');
    return indicators.some(({ problems }) => problems.length > 0) ? 1 : 0;
  });
};

function indicatorText({ name, years, target, judged, problems }: IndicatorView): string {
  const values = years.map(({ fiscalYear, text }) => `${fiscalYearShort(fiscalYear)} ${text || '値なし'}`);
  const goal = target.text === '' ? '' : `目標 ${target.text}`;
  return [
    [name, ...values, goal, PROGRESS_WORDS[judged.progress]].filter((text) => text !== '').join('\t'),
    ...problems.map((problem) => `  ${problem}`),
  ].join('\n');
}
