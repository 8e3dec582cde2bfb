import type { Derived, Follows, ItemType, RowColumn } from '../form.ts';
import { REGISTER_LINKS, type RegisterLink } from '../registerLinks.ts';
import { typeLabel } from '../typeLabel.ts';

/** 「種類」の欄の一語が表すもの。 */
export type RowKind =
  | { readonly row: 'section' }
  | { readonly row: 'item'; readonly type: ItemType }
  | { readonly row: 'column'; readonly type: RowColumn['type'] }
  | { readonly row: 'derived'; readonly kind: Derived['kind'] };

const ITEM_TYPES: readonly ItemType[] = [
  'status3',
  'count',
  'hours',
  'choice',
  'multi',
  'date',
  'text',
  'rows',
];
const COLUMN_TYPES: readonly RowColumn['type'][] = ['text', 'date', 'count', 'hours', 'choice'];

const KINDS: ReadonlyMap<string, RowKind> = new Map<string, RowKind>([
  ['節', { row: 'section' }],
  ...ITEM_TYPES.map((type) => [typeLabel(type), { row: 'item', type }] as const),
  ...COLUMN_TYPES.map((type) => [columnKind(type), { row: 'column', type }] as const),
  [derivedKind('sum'), { row: 'derived', kind: 'sum' }],
  [derivedKind('wards'), { row: 'derived', kind: 'wards' }],
]);

const HOW: Readonly<Record<Follows['how'], string>> = {
  same: '同じ',
  changed: '意味が変わった',
  split: '分けた',
  dropped: 'やめた',
};

/** 繰返し行の列の「種類」。 */
export function columnKind(type: RowColumn['type']): string {
  return `列（${typeLabel(type)}）`;
}

/** 導出値の「種類」。 */
export function derivedKind(kind: Derived['kind']): string {
  return kind === 'sum' ? '導出値（和）' : '導出値（1以上の区の数）';
}

/** 引継ぎ方の、人に見せる語。 */
export function howLabel(how: Follows['how']): string {
  return HOW[how];
}

export function parseKind(text: string): RowKind | null {
  return KINDS.get(fold(text)) ?? null;
}

export function parseHow(text: string): Follows['how'] | null {
  const found = (['same', 'changed', 'split'] as const).find((how) => HOW[how] === fold(text));
  return found ?? null;
}

export function parseRegister(text: string): RegisterLink | null {
  const links = Object.entries(REGISTER_LINKS) as [RegisterLink, { label: string }][];
  return links.find(([, { label }]) => label === fold(text))?.[0] ?? null;
}

/** 使える「種類」の一覧 (断りの文に添える)。 */
export const KIND_WORDS: readonly string[] = [...KINDS.keys()];

/** 半角のかっこや空白の違いは問わない。 */
function fold(text: string): string {
  return text.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}
