import type { CellStylePlan } from '../../../shared/workbook/plan.ts';

/**
 * 列幅の単位は既定の書体の数字の幅で決まる。どの Windows にもあり、代替の書体も同じ幅の
 * Arial 10 (数字1つ7px) を既定に置き、文字そのものは BIZ UDゴシックで書く。
 */
export const DEFAULT_FONT = { name: 'Arial', size: 10 };

/** 日付の書式。打ち込まれた西暦も和暦で見える。 */
export const DATE_FORMAT = '[$-411]ggge"年"m"月"d"日"';

/** 計画の書式を表計算の部品の形に。 */
export function cellStyle(style: CellStylePlan = {}) {
  return {
    font: {
      name: 'BIZ UDゴシック',
      size: style.size ?? 10.5,
      ...(style.bold && { bold: true }),
      ...(style.color && { color: { rgb: style.color } }),
    },
    ...(style.fill && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: style.fill } },
    }),
    ...(style.border && { border: borderSides(style.border) }),
    alignment: {
      ...(style.horizontal && { horizontal: style.horizontal }),
      vertical: style.vertical ?? ('center' as const),
      ...(style.wrap && { wrapText: true }),
      ...(style.shrink && { shrinkToFit: true }),
      ...(style.indent && { indent: style.indent }),
    },
    ...(style.numFmt && { numFmt: style.numFmt }),
    ...(style.locked === false && { protection: { locked: false } }),
  };
}

function borderSides(border: NonNullable<CellStylePlan['border']>) {
  const side = { style: border.line, color: { rgb: border.color } };
  const sides = border.sides ?? ['top', 'right', 'bottom', 'left'];
  return Object.fromEntries(sides.map((name) => [name, side]));
}
