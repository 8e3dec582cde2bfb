import type { RegisterRow } from '../../register/row.ts';
import { definitionOf } from '../../register/tables.ts';
import type { Ward } from '../../ward/ward.ts';
import type { EventTable } from './eventRecord.ts';

/** 催しの呼び名: 「北区 積極的医療機関との連携会議 第2回 第1部」。名が無ければ種類で呼ぶ。日は含まない。 */
export function eventTitle(table: EventTable, row: RegisterRow, wards: readonly Ward[]): string {
  const text = (key: string) => (typeof row[key] === 'string' ? String(row[key]) : '');
  const ward = wards.find(({ code }) => code === row.ward)?.name ?? '';
  const block = text('block') === '' ? '' : `${text('block')}ブロック`;
  const round = typeof row.round === 'number' ? `第${row.round}回` : '';
  const title = text('title');
  const named = title === '' ? kindOf(table, row) : title;
  return [named.startsWith(ward) ? '' : ward, block, named, round, text('part')]
    .filter((word) => word !== '')
    .join(' ');
}

function kindOf(table: EventTable, row: RegisterRow): string {
  const key = table === 'meeting' ? 'kind' : 'category';
  const field = definitionOf(table).fields.find((each) => each.key === key);
  return field?.choices?.find(({ code }) => code === row[key])?.label ?? String(row[key] ?? '');
}
