import { formatField } from '../formatField.ts';
import type { RegisterRow } from '../row.ts';
import type { ImportRefusal } from './importPreview.ts';
import type { MatchPlace } from './matchPlace.ts';
import type { ImportRow } from './readImportSheet.ts';

/** 取り込むことで終わりが始まりより前になる行を断る。触れない日付は問わない。 */
export function refuseBackwardDates(
  file: ImportRow,
  after: RegisterRow,
  touched: ReadonlySet<string>,
  { definition, context }: MatchPlace,
): readonly ImportRefusal[] {
  return definition.datePairs.flatMap(([from, to]) => {
    const [start, end] = [after[from], after[to]];
    if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
    if (!touched.has(from) && !touched.has(to)) return [];
    const fieldOf = (key: string) => definition.fields.find((field) => field.key === key);
    const [first, last] = [fieldOf(from), fieldOf(to)];
    if (first === undefined || last === undefined) return [];
    const [startText, endText] = [formatField(first, start, context), formatField(last, end, context)];
    const reason = `「${last.label}」(${endText}) が「${first.label}」(${startText}) より前です。`;
    return [{ row: file.row, column: last.label, text: file.cells.get(to)?.text ?? endText, reason }];
  });
}
