import { isValidOn } from '../../register/isValidOn.ts';
import { nameKey } from '../../register/nameKey.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { Item } from '../form.ts';
import type { Proposal, ProposalFacts } from './proposal.ts';
import {
  compareField,
  dayBefore,
  dayText,
  fieldOf,
  note,
  type PlacedRow,
  placedRows,
  proposalField,
  sameName,
  textOf,
  toFieldValue,
} from './proposalParts.ts';

const TABLE = 'institution';

/** 積極的医療機関の行を台帳と照らす: 変わった欄、新しい行、基準日に有効なのに回答に無い行。 */
export function proposeInstitutions(item: Item, facts: ProposalFacts): readonly Proposal[] {
  const own = facts.rows.institution;
  const replies = placedRows(item, facts).filter(({ row }) => row.name !== null && row.name !== '');
  const matched = new Set<RegisterRow>();
  const proposals = replies.flatMap((reply) => {
    const candidates = findRows(reply, own, facts.asOf);
    const [found] = candidates;
    if (found === undefined) return [addition(item, reply, facts)];
    const head = headOf(item, reply);
    if (candidates.length > 1) {
      for (const each of candidates) matched.add(each);
      const said = `台帳に同じ名の行が${candidates.length}つあり、どれか決められません。台帳で直してください。`;
      return [note(head, `twins/${nameKey(String(reply.row.name))}`, [said])];
    }
    if (matched.has(found)) {
      return [
        note(head, `repeated/${reply.cell}`, [
          '回答に同じ名の行が二つあります。初めの行だけを照らしました。',
        ]),
      ];
    }
    matched.add(found);
    return changes(item, reply, found, facts);
  });
  const gone = own.filter(
    (row) =>
      !matched.has(row) &&
      !facts.since.added.has(String(row.id)) &&
      isValidOn(textOf(row, 'designatedOn'), textOf(row, 'endedOn'), facts.asOf),
  );
  return [...proposals, ...gone.map((row) => ending(item, row, replies.length === 0, facts))];
}

/** 名で探し、二つ以上なら字まで同じもの、種別の同じもの、基準日に有効なものに絞る。 */
function findRows({ row }: PlacedRow, own: readonly RegisterRow[], asOf: string): readonly RegisterRow[] {
  let found = own.filter((each) => sameName(each.name, row.name));
  for (const test of [
    (each: RegisterRow) => each.name === row.name,
    (each: RegisterRow) => each.kind === row.kind,
    (each: RegisterRow) => isValidOn(textOf(each, 'designatedOn'), textOf(each, 'endedOn'), asOf),
  ]) {
    if (found.length <= 1) break;
    const fewer = found.filter(test);
    if (fewer.length > 0) found = fewer;
  }
  return found;
}

function changes(item: Item, reply: PlacedRow, row: RegisterRow, facts: ProposalFacts): readonly Proposal[] {
  const flags = endedFlags(reply, row, facts);
  const found = columnsOf(item).flatMap((key) => {
    const change = compareField(
      {
        item,
        table: TABLE,
        row,
        title: String(row.name),
        cell: reply.cell,
        field: fieldOf(TABLE, key),
        value: reply.row[key] ?? null,
        flags: key === 'endedOn' ? flags : [],
      },
      facts,
    );
    return change === null ? [] : [change];
  });
  if (flags.length === 0 || found.some((each) => each.fields.some(({ key }) => key === 'endedOn')))
    return found;
  const head = { ...headOf(item, reply), id: String(row.id), title: String(row.name) };
  return [...found, note(head, `${row.id}/ended/${reply.row.endedOn}`, flags)];
}

/** 終わったはずの行が回答に残っている。 */
function endedFlags(reply: PlacedRow, row: RegisterRow, { asOf }: ProposalFacts): readonly string[] {
  const said = reply.row.endedOn;
  if (typeof said === 'string' && said !== '' && said < asOf) {
    return [
      `回答の終了日（${dayText(said)}）が基準日（${dayText(asOf)}）より前です。基準日の数には入りません。`,
    ];
  }
  const kept = textOf(row, 'endedOn');
  if (kept !== null && kept < asOf) {
    return [`台帳では${dayText(kept)}に終了しています。続いているなら、終了日を空にします。`];
  }
  return [];
}

function addition(item: Item, reply: PlacedRow, facts: ProposalFacts): Proposal {
  const head = headOf(item, reply);
  const title = head.title;
  const problems: string[] = [];
  const fields = ['ward', 'name', ...columnsOf(item)].flatMap((key) => {
    const field = fieldOf(TABLE, key);
    const value = key === 'ward' ? facts.ward : (reply.row[key] ?? null);
    if (key === 'ward') return [proposalField(field, null, facts.ward, facts.context)];
    const read = toFieldValue(field, value, facts.context);
    if (!read.ok) {
      problems.push(`「${field.label}」: ${read.reason}`);
      return [];
    }
    return [proposalField(field, null, read.value, facts.context)];
  });
  const missing = fields.filter(({ key, newText }) => fieldOf(TABLE, key).required && newText === '');
  problems.push(...missing.map(({ label }) => `回答に「${label}」がありません。台帳に足すには要ります。`));
  if (problems.length > 0) return note(head, `add/${nameKey(title)}/${problems.join()}`, problems);
  const undated = (reply.row.designatedOn ?? null) === null;
  const ended = reply.row.endedOn;
  return {
    ...head,
    key: `${TABLE}/add/${nameKey(title)}:${JSON.stringify(fields.map((each) => each.new))}`,
    kind: 'add',
    fields,
    flags:
      typeof ended === 'string' && ended < facts.asOf
        ? [`回答の終了日（${dayText(ended)}）が基準日より前です。基準日の数には入りません。`]
        : [],
    asks: undated ? { field: 'designatedOn', label: '登録日', suggestion: null, required: false } : null,
  };
}

function ending(item: Item, row: RegisterRow, nothingWritten: boolean, facts: ProposalFacts): Proposal {
  const field = fieldOf(TABLE, 'endedOn');
  const now = row.endedOn ?? null;
  const suggestion = dayBefore(facts.asOf);
  return {
    key: `${TABLE}/${row.id}/end:${JSON.stringify(now)}`,
    kind: 'end',
    table: TABLE,
    item: { code: item.code, label: item.label },
    id: String(row.id),
    title: String(row.name),
    cell: null,
    fields: [proposalField(field, now, suggestion, facts.context)],
    flags: nothingWritten
      ? ['回答の表に一行も書かれていません。書き漏れでないか確かめてください。']
      : ['基準日の台帳にありますが、回答にありません。'],
    asks: { field: 'endedOn', label: field.label, suggestion, required: true },
  };
}

/** 名のほかの、台帳にある列。 */
function columnsOf(item: Item): readonly string[] {
  return (item.columns ?? []).map((column) => column.code).filter((code) => code !== 'name');
}

function headOf(item: Item, reply: PlacedRow) {
  return {
    table: TABLE,
    item: { code: item.code, label: item.label },
    id: null,
    title: String(reply.row.name),
    cell: reply.cell,
  } as const;
}
