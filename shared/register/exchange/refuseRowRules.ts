import type { RegisterRow } from '../row.ts';
import { onceKey, onceProblem, oneOfProblem, type RowProblem } from '../rowRules.ts';
import type { ImportRefusal } from './importPreview.ts';
import type { MatchPlace } from './matchPlace.ts';
import type { ImportRow } from './readImportSheet.ts';
import { rowId } from './registerExport.ts';

/** 取り込んだ後の行が、行の決まり (どれか一つだけ、同じ鍵は一つ) に合うかを、ファイルの順に確かめる。 */
export interface RowRules {
  refuse(file: ImportRow, after: RegisterRow, touched: ReadonlySet<string>): readonly ImportRefusal[];
}

export function rowRules({ definition, rows }: MatchPlace): RowRules {
  const { once = [], oneOf = [] } = definition;
  const taken = new Map(
    once.length === 0 ? [] : rows.map((row) => [onceKey(definition, row), rowId(definition, row)]),
  );
  const told = (file: ImportRow, { field, label, reason }: RowProblem): ImportRefusal => ({
    row: file.row,
    column: label,
    text: file.cells.get(field)?.text ?? '',
    reason,
  });
  return {
    refuse: (file, after, touched) => {
      const one = oneOf.some((key) => touched.has(key)) ? oneOfProblem(definition, after) : null;
      if (one !== null) return [told(file, one)];
      const key = onceKey(definition, after);
      if (key === null || !once.some((each) => touched.has(each))) return [];
      const own = after[definition.idKey] === undefined ? `row:${file.row}` : rowId(definition, after);
      const holder = taken.get(key);
      if (holder !== undefined && holder !== own) return [told(file, onceProblem(definition, after))];
      taken.set(key, own);
      return [];
    },
  };
}
