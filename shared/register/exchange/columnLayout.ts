import { formatWareki } from '../../calendar/wareki.ts';
import { textHeight } from '../../survey/layout/textHeight.ts';
import type { CellPlanValue } from '../../workbook/plan.ts';
import { exportValue } from './exportValue.ts';
import type { RegisterExport } from './registerExport.ts';

export const CELL_SIZE = 10;
const WIDEST = 34;
const NARROWEST = 6;
/** 空の日付の列に「令和10年12月31日」と打っても #### にならない幅。 */
const DATE_WIDTH = 19;
const HEAD_LINES = 2;

/** 列の幅 (半角の字の数) と行の高さ (pt)。文を折り返しても切れず、使わない列は細くして紙の字を大きくする。 */
export function columnLayout(register: RegisterExport): {
  readonly widths: readonly number[];
  readonly heights: Readonly<Record<number, number>>;
} {
  const { fields, rows, context } = register;
  const texts = rows.map((row) =>
    fields.map((field) => printedText(exportValue(field, row[field.key] ?? null, context))),
  );
  const widths = fields.map((field, column) => {
    const longest = texts.reduce((most, line) => Math.max(most, units(line[column] ?? '')), 0);
    const label = Math.ceil(units(field.label) / HEAD_LINES) + 2;
    const least = field.kind === 'date' ? DATE_WIDTH : NARROWEST;
    return Math.min(WIDEST, Math.max(least, label, longest + 2));
  });
  const tall = (line: readonly string[]) =>
    line.reduce((most, text, column) => Math.max(most, textHeight(text, widths[column] ?? 0, CELL_SIZE)), 18);
  const labels = fields.map((field) => field.label);
  return {
    widths,
    heights: Object.fromEntries([labels, ...texts].map((line, row) => [row, tall(line)])),
  };
}

function printedText(value: CellPlanValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return formatWareki(value.date);
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}

/** いちばん長い行の、半角の字の数。全角は字の大きさの分だけ広い。 */
function units(text: string): number {
  const lines = text
    .split('\n')
    .map((line) =>
      [...line].reduce(
        (sum, character) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1.07 : 1.95),
        0,
      ),
    );
  return Math.ceil(Math.max(...lines));
}
