import type { CellPlanValue, CellStylePlan, ValidationPlan } from '../../workbook/plan.ts';
import type { FormDefinition, Item, RowColumn } from '../form.ts';
import { type Block, boxCells } from './block.ts';
import { type FormFacts, fillRows } from './facts.ts';
import { COLUMN, widthOf } from './grid.ts';
import { howTo } from './howTo.ts';
import { choiceRule, type Lists } from './lists.ts';
import { numberText } from './numberText.ts';
import { prefilledRows } from './prefilledRows.ts';
import { countRule, dateRule, hoursRule } from './rules.ts';
import { SHORT_DATE, STYLE } from './styles.ts';
import { textHeight } from './textHeight.ts';

const CELL_SIZE = 9.5;

/**
 * 繰返し行: 題の行、列見出しの行 (コードはここ)、台帳から埋めた行と空き行。
 * 表の列はシートの列と1対1にし、名前 `tbl_…` はデータの行だけを囲む。
 */
export function rowsBlock(form: FormDefinition, item: Item, facts: FormFacts, lists: Lists): Block {
  const columns = item.columns ?? [];
  const prefilled = prefilledRows(item, facts.prefilled?.[item.code]);
  const given = fillRows(facts.answers?.[item.code]);
  const count = Math.max(prefilled.length + (item.blankRows ?? 0), given?.length ?? 0, 1);
  const rows = Array.from({ length: count }, (_, index) => (given ?? prefilled)[index] ?? []);
  const how = howTo(form, item);
  const bottom = rows.length + 1;
  const { cells, merges } = boxCells([
    // 番号は題と見出しの脇だけ。表の下まで結合すると、頁をまたいだときに番号が途中の頁に出る。
    {
      top: 0,
      bottom: 1,
      from: COLUMN.number,
      to: COLUMN.number,
      value: numberText(form, item),
      style: STYLE.number,
    },
    ...rows.map((_, line) => ({
      top: line + 2,
      bottom: line + 2,
      from: COLUMN.number,
      to: COLUMN.number,
      value: null,
      style: STYLE.number,
    })),
    {
      top: 0,
      bottom: 0,
      from: COLUMN.label,
      to: COLUMN.labelEnd,
      value: item.label,
      style: { ...STYLE.label, bold: true },
    },
    { top: 0, bottom: 0, from: COLUMN.how, to: COLUMN.last, value: how, style: STYLE.how },
    { top: 1, bottom: 1, from: COLUMN.code, to: COLUMN.code, value: item.code, style: STYLE.code },
    ...columns.map((column, index) => ({
      ...place(columns, index),
      top: 1,
      bottom: 1,
      value: column.label,
      style: STYLE.columnHead,
    })),
    ...rows.flatMap((row, line) =>
      columns.map((column, index) => ({
        ...place(columns, index),
        top: line + 2,
        bottom: line + 2,
        value: row[index] ?? null,
        style: cellStyle(column, place(columns, index)),
      })),
    ),
  ]);
  const left = COLUMN.label;
  const table = { top: 2, left, bottom, right: left + Math.max(columns.length, 1) - 1 };
  return {
    heights: [
      Math.max(24, textHeight(how, widthOf(COLUMN.how, COLUMN.last), STYLE.how.size)),
      headHeight(columns),
      ...rows.map((row) => rowHeight(columns, row)),
    ],
    cells,
    merges,
    names: [{ name: `tbl_${item.code}`, range: table }],
    validations: columns.flatMap((column, index) =>
      columnRules(column, lists, { ...table, left: left + index, right: left + index }),
    ),
    headRows: 3,
  };
}

/** 列の場所。最後の列が文なら右端まで広げる (左端のセルは1対1のまま)。 */
function place(columns: readonly RowColumn[], index: number): { from: number; to: number } {
  const from = COLUMN.label + index;
  const wide = index === columns.length - 1 && columns[index]?.type === 'text' && from < COLUMN.last;
  return { from, to: wide ? COLUMN.last : from };
}

function cellStyle(column: RowColumn, at: { from: number; to: number }): CellStylePlan {
  const size = CELL_SIZE;
  if (column.type === 'count') return { ...STYLE.answerCount, size };
  if (column.type === 'hours') return { ...STYLE.answerHours, size };
  if (column.type === 'choice') return { ...STYLE.answerChoice, size };
  if (column.type === 'text') return { ...STYLE.answerText, size, vertical: 'center' };
  const narrow = widthOf(at.from, at.to) < 13;
  return { ...STYLE.answerDate, size, ...(narrow && { numFmt: SHORT_DATE }) };
}

function headHeight(columns: readonly RowColumn[]): number {
  return Math.max(
    18,
    ...columns.map((column, index) =>
      textHeight(column.label, cellWidth(columns, index), STYLE.columnHead.size),
    ),
  );
}

function rowHeight(columns: readonly RowColumn[], row: readonly CellPlanValue[]): number {
  // 文の列が多い表ほど、書く余地を高く取る。
  const texts = columns.filter((column) => column.type === 'text').length;
  const least = texts >= 5 ? 110 : texts >= 1 ? 30 : 22;
  const heights = columns.map((_, index) => {
    const value = row[index];
    return typeof value === 'string' ? textHeight(value, cellWidth(columns, index), CELL_SIZE) : 0;
  });
  return Math.max(least, ...heights);
}

function cellWidth(columns: readonly RowColumn[], index: number): number {
  const { from, to } = place(columns, index);
  return widthOf(from, to);
}

function columnRules(
  column: RowColumn,
  lists: Lists,
  range: ValidationPlan['range'],
): readonly ValidationPlan[] {
  if (column.type === 'count') return [countRule(range)];
  if (column.type === 'hours') return [hoursRule(range)];
  if (column.type === 'date') return [dateRule(range)];
  if (column.type === 'text') return [];
  return [
    choiceRule(
      lists,
      (column.choices ?? []).map((choice) => choice.label),
      range,
    ),
  ];
}
