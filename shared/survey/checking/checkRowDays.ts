import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { Answers, Finding, RowAnswer } from '../answer.ts';
import type { Item } from '../form.ts';

/**
 * 表の日付が、令和の年を西暦の下2桁と取り違えたものでないか (Excel は「6/9/1」を2006年にする)、
 * 開催日が回の年度の外でないか。
 * 台帳に同じ日があるものは言わない。
 * @param register 台帳から見た同じ項目の答え
 */
export function checkRowDays(
  item: Item,
  value: Answers[string] | undefined,
  register: Answers[string] | undefined,
  fiscalYear: number | undefined,
): Finding[] {
  const columns = (item.columns ?? []).filter((column) => column.type === 'date');
  if (fiscalYear === undefined || columns.length === 0) return [];
  const known = new Set(rowsOf(register).flatMap((row) => Object.values(row)));
  const reiwa = fiscalYear - 2018;
  const doubtful = rowsOf(value)
    .flatMap((row) => columns.map((column) => row[column.code]))
    .filter((day): day is string => typeof day === 'string' && !known.has(day))
    .filter((day) => Math.abs(Number(day.slice(0, 4)) - 2000 - reiwa) <= 1);
  const far = rowsOf(value)
    .map((row) => row[HELD_ON])
    .filter((day): day is string => typeof day === 'string' && !known.has(day) && !doubtful.includes(day))
    .filter((day) => day < `${fiscalYear}-04-01` || day > `${fiscalYear + 1}-03-31`);
  return [
    ...said(item, doubtful, '令和の年を打つと西暦に化けることがあります'),
    ...said(item, far, `${fiscalYearLabel(fiscalYear)}の日ではありません`),
  ];
}

/** 開催した日の列。回の年度の中にあるはず。 */
const HELD_ON = 'heldOn';

function said(item: Item, days: readonly string[], why: string): Finding[] {
  const each = [...new Set(days)].map(formatWareki);
  if (each.length === 0) return [];
  const list = each.length <= 3 ? each.join('・') : `${each.slice(0, 3).join('・')} ほか${each.length - 3}件`;
  const message = `「${item.label}」に${list}があります。${why}。確かめてください`;
  return [{ level: 'confirm', kind: 'unusual', code: item.code, cell: null, message }];
}

function rowsOf(value: Answers[string] | undefined): readonly RowAnswer[] {
  return Array.isArray(value)
    ? value.filter((row): row is RowAnswer => typeof row === 'object' && row !== null)
    : [];
}
