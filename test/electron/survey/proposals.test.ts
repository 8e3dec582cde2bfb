import { expect, it } from 'vitest';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { queryHistory } from '../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import type { Session } from '../../../electron/session.ts';
import { loadFormFacts } from '../../../electron/survey/loadFormFacts.ts';
import { loadSurvey, loadSurveyForms } from '../../../electron/survey/loadSurvey.ts';
import { dismissProposals, reopenProposal } from '../../../electron/survey/proposals/dismissProposals.ts';
import { countProposals, listProposals } from '../../../electron/survey/proposals/listProposals.ts';
import { takeProposals } from '../../../electron/survey/proposals/takeProposals.ts';
import type { RawCell } from '../../../shared/survey/layout/facts.ts';
import type { Proposal } from '../../../shared/survey/proposals/proposal.ts';
import { KITA, openSample } from '../register/sampleSession.ts';
import { importKita, SURVEY } from './returnedReply.ts';

async function kitaInstitutions(session: Session) {
  return session.register.db
    .selectFrom('institution')
    .select(['id', 'name', 'address', 'kind', 'status', 'otherScheme', 'designatedOn', 'endedOn'])
    .where('ward', '=', KITA)
    .where((each) => each.or([each('endedOn', 'is', null), each('endedOn', '<', '2024-08-01')]))
    .orderBy('designatedOn')
    .orderBy('id')
    .execute();
}

const LABELS = { hospital: '病院', clinic: '診療所', formal: '正式', consented: '内諾' } as const;

/** 一つの所在地が変わり、一つが新しく、一つが消えた回答を確定したところ。 */
async function openAccepted() {
  const session = await openSample();
  const [first, second, ...rest] = await kitaInstitutions(session);
  if (first === undefined || second === undefined) throw new Error('見本の医療機関がありません');
  const cells = (row: typeof first, address: string): RawCell[] => [
    row.name,
    address,
    LABELS[row.kind],
    LABELS[row.status],
    row.otherScheme || null,
    row.designatedOn === null ? null : { date: row.designatedOn },
    row.endedOn === null ? null : { date: row.endedOn },
  ];
  const c_6a = [
    cells(first, '架空市北区新町9-9'),
    ...rest.map((row) => cells(row, row.address)),
    ['架空新設クリニック', '架空市北区1-2', '診療所', '内諾', null, { date: '2024-08-01' }, null],
  ];
  const { reply } = await importKita(session, { c_6a } as never, { acceptBecause: '試験' });
  return { session, reply, first, second };
}

async function open(session: Session, reply: string): Promise<readonly Proposal[]> {
  const [list] = await listProposals(session.register.db, SURVEY, reply);
  return (list?.open ?? []).filter((each) => each.table === 'institution');
}

it('確定しても台帳は変わらず、変わった欄・新しい行・無くなった行が、回答のセルとともに提案になる', async () => {
  const { session, reply, first, second } = await openAccepted();
  const proposals = await open(session, reply);
  expect([
    proposals.map(({ kind, title, cell, fields, asks }) => [
      kind,
      title,
      cell?.replace(/\d+$/, 'n') ?? null,
      fields[0]?.oldText,
      fields.at(kind === 'change' ? 0 : -1)?.newText,
      asks?.suggestion ?? null,
    ]),
    (await kitaInstitutions(session)).length,
  ]).toEqual([
    [
      ['change', first.name, '連携拠点!Cn', first.address, '架空市北区新町9-9', null],
      ['add', '架空新設クリニック', '連携拠点!Cn', '', '', null],
      ['end', second.name, null, '', '令和6年8月31日', '2024-08-31'],
    ],
    4,
  ]);
});

it('二つを反映し一つを見送ると、履歴は一つのまとまりで回答を名指し、取り消すと元に戻って提案に返る', async () => {
  const { session, reply, first, second } = await openAccepted();
  const [change, add, end] = await open(session, reply);
  const { batch, taken } = await takeProposals(session, reply, [
    { key: change?.key ?? '', day: null },
    { key: end?.key ?? '', day: 'R6.7.31' },
  ]);
  await dismissProposals(session, reply, [add?.key ?? ''], '府の登録を確かめてから');
  const after = await kitaInstitutions(session);
  const [view] = await queryHistory(session.register.db, { table: 'institution' });
  const [list] = await listProposals(session.register.db, SURVEY, reply);
  expect([
    taken,
    after.find((row) => row.id === first.id)?.address,
    after.find((row) => row.id === second.id)?.endedOn,
    await open(session, reply),
    [view?.id, view?.kindLabel, view?.why, view?.size],
    list?.dismissed.map(({ title, reason }) => [title, reason]),
    list?.taken.map((each) => [each.batch, each.undone]),
  ]).toEqual([
    2,
    '架空市北区新町9-9',
    '2024-07-31',
    [],
    [batch, '回答からの反映', expect.stringMatching(/^回答（北区 連携拠点・.*）から$/), 2],
    [['架空新設クリニックを足す', '府の登録を確かめてから']],
    [[batch, false]],
  ]);
  const undone = await undoBatch(session, batch);
  const reopened = await open(session, reply);
  const [again] = await listProposals(session.register.db, SURVEY, reply);
  await reopenProposal(session, again?.dismissed[0]?.decision ?? '');
  expect([
    undone.state,
    reopened.map(({ kind }) => kind),
    again?.taken.map((each) => each.undone),
    (await open(session, reply)).map(({ kind }) => kind),
  ]).toEqual(['done', ['change', 'end'], [true], ['change', 'add', 'end']]);
});

it('新しい行は、日を聞いてから足す。数も合う', async () => {
  const { session, reply } = await openAccepted();
  const before = await countProposals(session.register.db, SURVEY);
  const add = (await open(session, reply)).find((each) => each.kind === 'add');
  await takeProposals(session, reply, [{ key: add?.key ?? '', day: null }]);
  const added = (await kitaInstitutions(session)).find((row) => row.name === '架空新設クリニック');
  const [after] = await countProposals(session.register.db, SURVEY);
  expect([
    [added?.kind, added?.status, added?.designatedOn, added?.endedOn],
    (before[0]?.open ?? 0) - (after?.open ?? 0),
  ]).toEqual([['clinic', 'consented', '2024-08-01', null], 1]);
});

it('見ていた後に台帳が変われば断り、何も書かない。終了の日を空にしたり、読めない日でも断る', async () => {
  const { session, reply, first } = await openAccepted();
  const [change, , end] = await open(session, reply);
  await applyEdits(session, {
    table: 'institution',
    edits: [{ id: first.id, field: 'address', seen: first.address, value: '別の所在地' }],
    inserts: [],
    deletes: [],
  });
  const codes: string[] = [];
  const tries = [
    [
      { key: end?.key ?? '', day: null },
      { key: change?.key ?? '', day: null },
    ],
    [{ key: end?.key ?? '', day: 'いつか' }],
    [],
  ];
  for (const chosen of tries) {
    await takeProposals(session, reply, chosen).catch((error: { code: string }) => codes.push(error.code));
  }
  const rows = await kitaInstitutions(session);
  const moved = (await open(session, reply)).find((each) => each.kind === 'change');
  expect([codes, rows.map((row) => row.endedOn), moved?.fields[0]?.oldText, moved?.flags]).toEqual([
    ['proposalStale', 'proposalRefused', 'badArgument'],
    [null, null, null, null],
    '別の所在地',
    [expect.stringContaining('様式を送った後に台帳も変わっています')],
  ]);
});

it('様式を送った後に台帳だけが変わり、回答が印刷のままなら、戻すことを提案しない', async () => {
  const session = await openSample();
  const [first] = await kitaInstitutions(session);
  if (first === undefined) throw new Error('見本の医療機関がありません');
  const cells = (await kitaInstitutions(session)).map((row) => [
    row.name,
    row.address,
    LABELS[row.kind],
    LABELS[row.status],
    row.otherScheme || null,
    row.designatedOn === null ? null : { date: row.designatedOn },
    row.endedOn === null ? null : { date: row.endedOn },
  ]);
  await applyEdits(session, {
    table: 'institution',
    edits: [{ id: first.id, field: 'address', seen: first.address, value: '移転した先' }],
    inserts: [{ values: { ward: '北区', name: '後から足した医院', kind: '診療所', status: '正式' } }],
    deletes: [],
  });
  const { reply } = await importKita(session, { c_6a: cells } as never, { acceptBecause: '試験' });
  expect(await open(session, reply)).toEqual([]);
});

it('新しいコーディネーターは、人・資格・配置を一つのまとまりで足し、抜けた人には離任を提案する', async () => {
  const session = await openSample();
  const { db } = session.register;
  const c_3b = [['架空 新太郎', '（ア）', '保健師、看護師']];
  const { reply } = await importKita(session, { c_3b } as never, { acceptBecause: '試験' });
  const [list] = await listProposals(db, SURVEY, reply);
  const proposals = (list?.open ?? []).filter((each) => each.item.code === 'c_3b');
  const add = proposals.find((each) => each.kind === 'add');
  const { batch } = await takeProposals(session, reply, [{ key: add?.key ?? '', day: '令和6年7月1日' }]);
  const person = await db
    .selectFrom('coordinator')
    .innerJoin('assignment', 'assignment.coordinator', 'coordinator.id')
    .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
    .select([
      'coordinator.id',
      'assignment.programme',
      'assignment.from',
      'assignment.clause',
      'supportRoom.ward',
    ])
    .where('coordinator.name', '=', '架空 新太郎')
    .executeTakeFirst();
  const kinds = await db
    .selectFrom('qualification')
    .select('kind')
    .where('coordinator', '=', person?.id ?? '')
    .orderBy('id')
    .execute();
  const [view] = await queryHistory(db, { table: 'assignment' });
  expect([
    new Set(proposals.map((each) => each.kind)),
    [person?.programme, person?.from, person?.clause, person?.ward],
    kinds.map((each) => each.kind),
    [view?.id, view?.size],
    (await undoBatch(session, batch)).state,
  ]).toEqual([
    new Set(['add', 'end']),
    ['hub', '2024-07-01', 'ア', KITA],
    ['保健師', '看護師'],
    [batch, 4],
    'done',
  ]);
});

it('様式には会議の日程と窓口の時間を台帳から前もって埋める', async () => {
  const session = await openSample();
  const { db } = session.register;
  const survey = await loadSurvey(db, SURVEY);
  const [form] = await loadSurveyForms(db, SURVEY);
  const ward = await db.selectFrom('ward').selectAll().where('code', '=', KITA).executeTakeFirstOrThrow();
  if (form === undefined) throw new Error('様式がありません');
  const { prefilled } = await loadFormFacts(db, survey, form, ward);
  expect([prefilled?.c_6d, typeof prefilled?.c_3a]).toEqual([
    expect.arrayContaining([
      expect.objectContaining({ plannedOn: '2024-07-11', heldOn: '2024-07-11', attendance: 11 }),
    ]),
    'number',
  ]);
});
