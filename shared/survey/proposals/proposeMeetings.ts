import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { FormId, Item } from '../form.ts';
import type { Proposal, ProposalFacts } from './proposal.ts';
import {
  compareField,
  dayText,
  fieldOf,
  note,
  type PlacedRow,
  placedRows,
  proposalField,
  textOf,
  toFieldValue,
} from './proposalParts.ts';

const TABLE = 'meeting';

/** 様式の列 → 会議の台帳の欄。 */
const FIELDS: Readonly<Record<string, string>> = {
  plannedOn: 'plannedOn',
  heldOn: 'heldOn',
  name: 'title',
  place: 'place',
  attendance: 'attendance',
  topics: 'topics',
  minutes: 'topics',
};

/** その様式が書く会議の種類。初めのものが、足すときの種類。 */
export function meetingKinds(form: FormId): readonly string[] {
  return form === 'hub' ? ['liaison'] : ['council', 'working'];
}

/** 会議の行を台帳と照らす: 日で見分け、書いてある欄だけを比べる。会議に終わりは無い。 */
export function proposeMeetings(item: Item, facts: ProposalFacts): readonly Proposal[] {
  const kinds = meetingKinds(facts.form.id);
  const own = facts.rows.meeting.filter((row) => kinds.includes(String(row.kind)));
  const matched = new Set<RegisterRow>();
  const proposals = placedRows(item, facts).flatMap((reply) => {
    const head = {
      table: TABLE,
      item: { code: item.code, label: item.label },
      id: null,
      title: titleOf(reply),
      cell: reply.cell,
    } as const;
    const days = [reply.row.plannedOn, reply.row.heldOn].filter((day) => typeof day === 'string');
    if (days.length === 0)
      return [
        note(head, `undated/${reply.cell}`, ['回答に予定日も開催日もありません。台帳とは照らしていません。']),
      ];
    const candidates = findRows(
      reply,
      own.filter((row) => !matched.has(row)),
    );
    const [found] = candidates;
    if (found === undefined) return [addition(item, reply, facts)];
    if (candidates.length > 1)
      return [
        note(head, `twins/${days.join()}`, [
          '台帳に同じ日の会議が二つ以上あり、どれか決められません。台帳で直してください。',
        ]),
      ];
    matched.add(found);
    return changes(item, reply, found, facts);
  });
  const gone = own.filter(
    (row) =>
      row.cancelled !== 1 &&
      !matched.has(row) &&
      !facts.since.added.has(String(row.id)) &&
      inYear(row, facts.asOf),
  );
  return [...proposals, ...gone.map((row) => absent(item, row))];
}

/** 予定日か開催日が同じ会議。まだ開いていない予定が、その日に開かれたこともある。 */
function findRows({ row }: PlacedRow, own: readonly RegisterRow[]): readonly RegisterRow[] {
  const same = (left: unknown, right: unknown) => typeof left === 'string' && left !== '' && left === right;
  const ways: readonly ((each: RegisterRow) => boolean)[] = [
    (each) => same(row.heldOn, each.heldOn),
    (each) => same(row.plannedOn, each.plannedOn),
    (each) => same(row.heldOn, each.plannedOn) || same(row.plannedOn, each.heldOn),
  ];
  for (const way of ways) {
    const found = own.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function changes(item: Item, reply: PlacedRow, row: RegisterRow, facts: ProposalFacts): readonly Proposal[] {
  return columnsOf(item).flatMap(([column, key]) => {
    const value = reply.row[column] ?? null;
    // 書いていない欄は、まだ決まっていないだけのことが多い。
    if (value === null || value === '') return [];
    const change = compareField(
      {
        item,
        table: TABLE,
        row,
        title:
          `${String(row.title)} ${dayText(textOf(row, 'heldOn') ?? textOf(row, 'plannedOn') ?? facts.asOf)}`.trim(),
        cell: reply.cell,
        field: fieldOf(TABLE, key),
        value,
      },
      facts,
    );
    return change === null ? [] : [change];
  });
}

function addition(item: Item, reply: PlacedRow, facts: ProposalFacts): Proposal {
  const title = titleOf(reply);
  const head = {
    table: TABLE,
    item: { code: item.code, label: item.label },
    id: null,
    title,
    cell: reply.cell,
  } as const;
  const [usual = 'other'] = meetingKinds(facts.form.id);
  const working = /ワーキング|WG|部会/i.test(String(reply.row.name ?? '').normalize('NFKC'));
  const kind = working && facts.form.id === 'ward' ? 'working' : usual;
  const problems: string[] = [];
  const fields = [
    proposalField(fieldOf(TABLE, 'ward'), null, facts.ward, facts.context),
    proposalField(fieldOf(TABLE, 'kind'), null, kind, facts.context),
    ...columnsOf(item).flatMap(([column, key]) => {
      const field = fieldOf(TABLE, key);
      const read = toFieldValue(field, reply.row[column] ?? null, facts.context);
      if (!read.ok) problems.push(`「${field.label}」: ${read.reason}`);
      return read.ok ? [proposalField(field, null, read.value, facts.context)] : [];
    }),
  ];
  if (problems.length > 0) return note(head, `add/${title}/${problems.join()}`, problems);
  return {
    ...head,
    key: `${TABLE}/add/${item.code}:${JSON.stringify(fields.map((each) => each.new))}`,
    kind: 'add',
    fields,
    flags: [],
    asks: null,
  };
}

function absent(item: Item, row: RegisterRow): Proposal {
  const day = textOf(row, 'heldOn') ?? textOf(row, 'plannedOn') ?? '';
  const head = {
    table: TABLE,
    item: { code: item.code, label: item.label },
    id: String(row.id),
    title: `${String(row.title)} ${day === '' ? '' : dayText(day)}`.trim(),
    cell: null,
  } as const;
  return note(head, `absent/${row.id}/${day}`, [
    '台帳にある会議が回答にありません。中止や日の変更なら、会議の台帳で直してください。',
  ]);
}

function columnsOf(item: Item): readonly (readonly [column: string, field: string])[] {
  return (item.columns ?? []).flatMap(({ code }) => {
    const field = FIELDS[code];
    return field === undefined ? [] : [[code, field] as const];
  });
}

function titleOf({ row }: PlacedRow): string {
  const day = row.heldOn ?? row.plannedOn;
  return [row.name ?? '会議', typeof day === 'string' ? dayText(day) : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** 基準日の年度の会議か。 */
function inYear(row: RegisterRow, asOf: string): boolean {
  const day = textOf(row, 'heldOn') ?? textOf(row, 'plannedOn');
  return day !== null && fiscalYearOf(day) === fiscalYearOf(asOf);
}
