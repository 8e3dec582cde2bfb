import { isValidOn } from '../../register/isValidOn.ts';
import { nameKey } from '../../register/nameKey.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { Item } from '../form.ts';
import type { Proposal, ProposalFacts, ProposalField } from './proposal.ts';
import {
  compareField,
  dayBefore,
  fieldOf,
  note,
  type PlacedRow,
  placedRows,
  proposalField,
  sameName,
  textOf,
  toFieldValue,
} from './proposalParts.ts';

const TABLE = 'assignment';

/** コーディネーターの行を配置と資格の台帳と照らす。名は、その区のその事業の、基準日に有効な配置の人と。 */
export function proposeCoordinators(
  item: Item,
  programme: 'room' | 'hub',
  facts: ProposalFacts,
): readonly Proposal[] {
  const own = facts.rows.assignment.filter(
    (row) =>
      row.programme === programme &&
      (isValidOn(textOf(row, 'from'), textOf(row, 'to'), facts.asOf) ||
        (textOf(row, 'from') ?? '') > facts.asOf),
  );
  const replies = placedRows(item, facts).filter(({ row }) => row.name !== null && row.name !== '');
  const matched = new Set<RegisterRow>();
  const proposals = replies.flatMap((reply) => {
    const candidates = own.filter((row) => sameName(row.coordinatorName, reply.row.name));
    const [found] = candidates;
    if (found === undefined) return [addition(item, programme, reply, facts)];
    const head = headOf(item, reply);
    if (candidates.length > 1) {
      for (const each of candidates) matched.add(each);
      return [
        note(head, `twins/${nameKey(String(reply.row.name))}`, [
          `この区に同じ名の人の配置が${candidates.length}つあり、どれか決められません。台帳で直してください。`,
        ]),
      ];
    }
    if (matched.has(found)) {
      return [
        note(head, `repeated/${reply.cell}`, [
          '回答に同じ名の行が二つあります。初めの行だけを照らしました。',
        ]),
      ];
    }
    matched.add(found);
    return [...changes(item, reply, found, facts), ...qualificationChanges(item, reply, found, facts)];
  });
  const gone = own.filter(
    (row) =>
      !matched.has(row) &&
      !facts.since.added.has(String(row.id)) &&
      isValidOn(textOf(row, 'from'), textOf(row, 'to'), facts.asOf),
  );
  return [...proposals, ...gone.map((row) => ending(item, row, replies.length === 0, facts))];
}

/** 様式の列と配置の欄。新任は着任日から分かるので写さない。 */
function columnsOf(item: Item): readonly string[] {
  const codes = (item.columns ?? []).map((column) => column.code);
  return ['from', 'clause', 'fullTime', 'dedicated'].filter((key) => codes.includes(key));
}

/** 選択肢の code は文言にしてから台帳の列で読む (「（ア）」→ ア、「常勤」→ 1)。 */
function columnText(item: Item, key: string, value: string | number | null): string | number | null {
  const column = item.columns?.find((each) => each.code === key);
  const label = column?.choices?.find((choice) => choice.code === value)?.label;
  if (label === undefined) return value;
  return key === 'clause' ? label.normalize('NFKC').replace(/[()\s]/g, '') : label;
}

function changes(item: Item, reply: PlacedRow, row: RegisterRow, facts: ProposalFacts): readonly Proposal[] {
  return columnsOf(item).flatMap((key) => {
    const change = compareField(
      {
        item,
        table: TABLE,
        row,
        title: String(row.coordinatorName),
        cell: reply.cell,
        field: fieldOf(TABLE, key),
        value: columnText(item, key, reply.row[key] ?? null),
      },
      facts,
    );
    return change === null ? [] : [change];
  });
}

/** 回答にだけある資格は足す。台帳にだけある資格は、資格に終わりの日が無いので、人が台帳で決める。 */
function qualificationChanges(
  item: Item,
  reply: PlacedRow,
  row: RegisterRow,
  facts: ProposalFacts,
): readonly Proposal[] {
  if (!item.columns?.some((column) => column.code === 'qualifications')) return [];
  const person = String(row.coordinator);
  const kept = facts.rows.qualification.filter((each) => each.coordinator === person);
  const said = splitKinds(reply.row.qualifications ?? null);
  const head = {
    ...headOf(item, reply),
    table: 'qualification' as const,
    id: null,
    title: String(row.coordinatorName),
  };
  const field = fieldOf('qualification', 'kind');
  const added = said.flatMap((kind): readonly Proposal[] => {
    const read = toFieldValue(field, kind, facts.context);
    if (!read.ok) return [note(head, `${person}/${kind}`, [`「${field.label}」: ${read.reason}`])];
    if (kept.some((each) => sameName(each.kind, read.value))) return [];
    const fields = [
      proposalField(fieldOf('qualification', 'coordinator'), null, person, facts.context),
      proposalField(field, null, read.value, facts.context),
    ];
    return [
      {
        ...head,
        key: `qualification/add/${person}/${read.value}`,
        kind: 'add',
        fields,
        flags: [],
        asks: null,
      },
    ];
  });
  const absent = kept.filter((each) => !said.some((kind) => sameName(kind, each.kind)));
  if (said.length === 0 || absent.length === 0) return added;
  const names = absent.map((each) => String(each.kind)).join('、');
  return [
    ...added,
    note(head, `${person}/absent/${names}`, [
      `台帳にある資格（${names}）が回答にありません。誤りなら、資格の台帳で直してください。`,
    ]),
  ];
}

function splitKinds(value: string | number | null): readonly string[] {
  return String(value ?? '')
    .split(/[、,，・･/／\n\s]+/)
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
}

function addition(item: Item, programme: 'room' | 'hub', reply: PlacedRow, facts: ProposalFacts): Proposal {
  const { context } = facts;
  const head = headOf(item, reply);
  const name = toFieldValue(fieldOf('coordinator', 'name'), reply.row.name ?? null, context);
  const rooms = facts.rows.supportRoom.filter((room) =>
    isValidOn(textOf(room, 'openedOn'), textOf(room, 'closedOn'), facts.asOf),
  );
  const [room] = rooms;
  const problems: string[] = [];
  if (!name.ok) problems.push(name.reason);
  if (room === undefined || rooms.length > 1)
    problems.push('この区の相談支援室が基準日の台帳で一つに決まりません。台帳で配置を足してください。');
  const here = [
    ...new Set(
      facts.rows.assignment
        .filter((row) => sameName(row.coordinatorName, reply.row.name))
        .map((row) => String(row.coordinator)),
    ),
  ];
  if (here.length > 1) problems.push('この区に同じ名の人が二人います。台帳で配置を足してください。');
  const rest: ProposalField[] = columnsOf(item).flatMap((key) => {
    const field = fieldOf(TABLE, key);
    const read = toFieldValue(field, columnText(item, key, reply.row[key] ?? null), context);
    if (!read.ok) problems.push(`「${field.label}」: ${read.reason}`);
    return read.ok ? [proposalField(field, null, read.value, context)] : [];
  });
  if (problems.length > 0 || !name.ok || room === undefined)
    return note(head, `add/${nameKey(head.title)}/${problems.join()}`, problems);
  const elsewhere = facts.rows.coordinator.filter(
    (person) => sameName(person.name, reply.row.name) && !here.includes(String(person.id)),
  );
  const [person] = here;
  const kinds = splitKinds(reply.row.qualifications ?? null).join('、');
  const fields: readonly ProposalField[] = [
    // 台帳にいる人なら、その人の id。新しい人は名で。
    {
      key: 'coordinator',
      label: '氏名',
      old: null,
      new: person ?? null,
      oldText: '',
      newText: String(name.value),
    },
    proposalField(fieldOf(TABLE, 'supportRoom'), null, String(room.id), context),
    proposalField(fieldOf(TABLE, 'programme'), null, programme, context),
    ...rest,
    ...(kinds === '' || person !== undefined
      ? []
      : [{ key: 'qualifications', label: '保有資格', old: null, new: kinds, oldText: '', newText: kinds }]),
  ];
  const undated = rest.every(({ key, newText }) => key !== 'from' || newText === '');
  return {
    ...head,
    key: `${TABLE}/add/${programme}/${nameKey(head.title)}:${JSON.stringify(fields.map((each) => each.new))}`,
    kind: 'add',
    fields,
    flags: [
      ...(person === undefined ? [] : ['この区の台帳にいる人です。配置だけを足します。']),
      ...(person === undefined && elsewhere.length > 0
        ? ['ほかの区に同じ名の人がいます。同じ人なら、ここでは見送り、台帳で配置を足してください。']
        : []),
    ],
    asks: undated ? { field: 'from', label: '着任日', suggestion: null, required: false } : null,
  };
}

function ending(item: Item, row: RegisterRow, nothingWritten: boolean, facts: ProposalFacts): Proposal {
  const field = fieldOf(TABLE, 'to');
  const suggestion = dayBefore(facts.asOf);
  return {
    key: `${TABLE}/${row.id}/end:${JSON.stringify(row.to ?? null)}`,
    kind: 'end',
    table: TABLE,
    item: { code: item.code, label: item.label },
    id: String(row.id),
    title: String(row.coordinatorName),
    cell: null,
    fields: [proposalField(field, row.to ?? null, suggestion, facts.context)],
    flags: nothingWritten
      ? ['回答の表に一行も書かれていません。書き漏れでないか確かめてください。']
      : ['基準日の台帳にありますが、回答にありません。'],
    asks: { field: 'to', label: field.label, suggestion, required: true },
  };
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
