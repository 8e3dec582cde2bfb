import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { kanjiYearMonthDay } from '../../calendar/kanjiYearMonthDay.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

const ERA_STARTS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 };

/** 年度: 「令和5年度」「令和五年度」「R5」「令和元年度」「2023」。西暦の数にする。 */
export function parseFiscalYear(field: RegisterField, text: string): ParsedField {
  const plain = kanjiYearMonthDay(text.normalize('NFKC').replace(/\s+/g, '')).toLowerCase();
  const western = /^(\d{4})(年度?)?$/.exec(plain);
  const era = /^(令和|平成|r|h)\.?(元|\d{1,2})(年度?)?$/.exec(plain);
  const year = western
    ? Number(western[1])
    : era
      ? (ERA_STARTS[era[1] ?? ''] ?? 0) + (era[2] === '元' ? 1 : Number(era[2]))
      : Number.NaN;
  if (!(year >= 1990 && year <= 2200)) {
    return refused(`「${text}」は「${field.label}」として読めません。令和5年度、R5、2023 のように書きます。`);
  }
  return {
    ok: true,
    value: year,
    ...(western ? { note: `「${text}」を「${fiscalYearLabel(year)}」と読みました。` } : {}),
  };
}
