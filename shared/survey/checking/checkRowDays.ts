import type { Answers, Finding, RowAnswer } from '../answer.ts';
import type { Item } from '../form.ts';

/**
 * 表の日付が、令和の年を西暦の下2桁と取り違えたものでないか (Excel は「6/9/1」を2006年にする)。
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
  const days = [...new Set(doubtful)];
  if (days.length === 0) return [];
  const said = days.length <= 3 ? days.join('・') : `${days.slice(0, 3).join('・')} ほか${days.length - 3}件`;
  const message = `「${item.label}」に ${said} があります。令和の年を打つと西暦に化けることがあります。確かめてください`;
  return [{ level: 'confirm', kind: 'unusual', code: item.code, cell: null, message }];
}

function rowsOf(value: Answers[string] | undefined): readonly RowAnswer[] {
  return Array.isArray(value)
    ? value.filter((row): row is RowAnswer => typeof row === 'object' && row !== null)
    : [];
}
