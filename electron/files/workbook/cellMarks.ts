import type { Cell } from '../../../shared/workbook/cells.ts';
import type { FormatKind } from './formatKind.ts';

/** 値のほかにセルが言っていること。 */
export interface CellMarks {
  readonly kind: FormatKind | null;
  readonly struck: boolean;
}

const KINDS: readonly (FormatKind | null)[] = [null, 'date', 'time', 'percent'];
const ALL: readonly CellMarks[] = [false, true].flatMap((struck) => KINDS.map((kind) => ({ kind, struck })));
const FIRST_CUSTOM_FORMAT = 164;

export const UNMARKED: CellMarks = { kind: null, struck: false };

/** 飾りのない xlsx の書式の番号 (s)。 */
export function markStyle({ kind, struck }: CellMarks): number {
  return (kind === null ? 0 : KINDS.indexOf(kind)) + (struck ? KINDS.length : 0);
}

/** 飾りのない xlsx の styles.xml の中身。印ごとに違う表示形式を与え、読み手から印に戻せるようにする。 */
export const MARK_STYLES = [
  `<numFmts>${ALL.map((_, style) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + style}" formatCode="${format(style)}"/>`).join('')}</numFmts>`,
  `<cellXfs>${ALL.map((_, style) => `<xf numFmtId="${FIRST_CUSTOM_FORMAT + style}"/>`).join('')}</cellXfs>`,
].join('');

/** 表示形式 → 印。 */
export const MARKS_BY_FORMAT: ReadonlyMap<string, CellMarks> = new Map(
  ALL.map((marks, style) => [format(style), marks]),
);

/** 表示形式の種類は数だけのもの。 */
export function markedCell(cell: Cell, { kind, struck }: CellMarks): Cell {
  if (kind === null && !struck) return cell;
  const number = typeof cell.value === 'number' && kind !== null ? { [kind]: true } : {};
  return { ...cell, ...number, ...(struck && { struck }) };
}

function format(style: number): string {
  return `0_${style}`;
}
