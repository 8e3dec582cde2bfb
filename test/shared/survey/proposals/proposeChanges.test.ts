import { expect, it } from 'vitest';
import { NO_CONTEXT } from '../../../../shared/register/fieldContext.ts';
import type { Answers } from '../../../../shared/survey/answer.ts';
import type { FormDefinition, Item } from '../../../../shared/survey/form.ts';
import type { ProposalFacts, ProposalRows } from '../../../../shared/survey/proposals/proposal.ts';
import { proposeChanges } from '../../../../shared/survey/proposals/proposeChanges.ts';

const text = (code: string, label = code) => ({ code, label, type: 'text' as const });
const date = (code: string) => ({ code, label: code, type: 'date' as const });
const item = (code: string, more: Partial<Item>): Item => ({
  code,
  label: code,
  type: 'rows',
  required: false,
  ...more,
});

const ITEMS: readonly Item[] = [
  item('c_3a', { type: 'hours', register: 'supportRoom.windowHours' }),
  item('b_hai_2_4', { type: 'text', register: 'supportRoom.telephone' }),
  item('c_6a', { register: 'institution', columns: [text('name'), text('address'), date('endedOn')] }),
  item('c_6d', {
    register: 'meeting',
    columns: [date('plannedOn'), date('heldOn'), text('minutes')],
  }),
];

const FORM: FormDefinition = {
  id: 'hub',
  version: 1,
  title: '様式C',
  respondent: '連携拠点',
  instructions: [],
  derived: [],
  sections: [{ code: 's', title: 's', items: ITEMS }],
};

const NO_ROWS: ProposalRows = {
  institution: [],
  supportRoom: [],
  assignment: [],
  qualification: [],
  coordinator: [],
  meeting: [],
};

function propose(answers: Answers, rows: Partial<ProposalRows>) {
  const facts: ProposalFacts = {
    form: FORM,
    ward: '27127',
    asOf: '2024-09-01',
    answers,
    sources: { c_6a: { sheet: '連携拠点', cell: 'B20:D25', rowCells: ['B20', 'B22'] } },
    rows: { ...NO_ROWS, ...rows },
    context: NO_CONTEXT,
    since: { values: new Map(), added: new Set() },
  };
  return proposeChanges(facts).map(({ kind, title, cell, fields, flags }) => ({
    kind,
    title,
    cell,
    fields: fields.map(({ key, old, new: next }) => [key, old, next]),
    flags,
  }));
}

const clinic = {
  id: 'a',
  ward: '27127',
  name: '医療法人 甲医院',
  address: '1-1',
  designatedOn: null,
  endedOn: null,
};

it('名の書き方と、幅や空白だけの違いは、違いとしない', () => {
  const c_6a = [{ name: '甲医院', address: '１－１', endedOn: null }];
  expect(propose({ c_6a }, { institution: [clinic] })).toEqual([]);
});

it('回答の終了日が基準日より前なら、そう言って欄の書換えを提案する', () => {
  const c_6a = [{ name: '甲医院', address: '1-1', endedOn: '2024-08-01' }];
  expect(propose({ c_6a }, { institution: [clinic] })).toEqual([
    {
      kind: 'change',
      title: '医療法人 甲医院',
      cell: '連携拠点!B20',
      fields: [['endedOn', null, '2024-08-01']],
      flags: [expect.stringContaining('基準日の数には入りません')],
    },
  ]);
});

it('台帳に同じ名の行が二つあれば決めず、回答に同じ名が二度あれば一度だけ照らす', () => {
  const row = { name: '甲医院', address: '2-2', endedOn: null };
  const twins = propose({ c_6a: [row] }, { institution: [clinic, { ...clinic, id: 'b' }] });
  const repeated = propose({ c_6a: [row, row] }, { institution: [clinic] });
  expect([twins.map((each) => each.kind), repeated.map((each) => [each.kind, each.cell])]).toEqual([
    ['note'],
    [
      ['change', '連携拠点!B20'],
      ['note', '連携拠点!B22'],
    ],
  ]);
});

it('表に一行も無ければ、書き漏れでないか確かめるように言って終了を提案する。前に終わった行は提案しない', () => {
  const ended = { ...clinic, id: 'b', name: '乙医院', endedOn: '2024-03-31' };
  expect(propose({}, { institution: [clinic, ended] })).toEqual([
    expect.objectContaining({
      kind: 'end',
      title: '医療法人 甲医院',
      flags: [expect.stringContaining('一行も書かれていません')],
    }),
  ]);
});

it('会議は日で見分け、書いてある欄だけを比べ、無い会議は人が台帳で決める', () => {
  const meeting = (id: string, plannedOn: string, heldOn: string | null) => ({
    id,
    kind: 'liaison',
    title: '連携会議',
    plannedOn,
    heldOn,
    topics: '議題',
  });
  const c_6d = [
    { plannedOn: '2024-07-11', heldOn: '2024-07-12', minutes: null },
    { plannedOn: '2024-12-01', heldOn: null, minutes: null },
  ];
  const rows = { meeting: [meeting('m1', '2024-07-11', null), meeting('m2', '2024-10-10', null)] };
  expect(propose({ c_6d }, rows).map(({ kind, fields }) => [kind, fields])).toEqual([
    ['change', [['heldOn', null, '2024-07-12']]],
    [
      'add',
      [
        ['ward', null, '27127'],
        ['kind', null, 'liaison'],
        ['plannedOn', null, '2024-12-01'],
        ['heldOn', null, null],
        ['topics', null, ''],
      ],
    ],
    ['note', []],
  ]);
});

it('台帳で中止にした会議は、回答に無くても尋ねない', () => {
  const planned = { id: 'm1', kind: 'liaison', title: '連携会議', plannedOn: '2024-10-10', heldOn: null };
  const c_6d = [{ plannedOn: '2024-12-01', heldOn: null, minutes: null }];
  const kinds = (row: object) =>
    propose({ c_6d }, { meeting: [row as typeof planned] }).map(({ kind }) => kind);
  expect([kinds({ ...planned, cancelled: 0 }), kinds({ ...planned, cancelled: 1 })]).toEqual([
    ['add', 'note'],
    ['add'],
  ]);
});

it('相談支援室の欄は、室が一つに決まるときだけ比べ、未回答は何も言わない', () => {
  const room = {
    id: 'r',
    name: '北区相談支援室',
    windowHours: 20,
    telephone: '06-6345-6789',
    openedOn: null,
    closedOn: null,
  };
  const answers = { c_3a: 24, b_hai_2_4: '０６（６３４５）６７８９' };
  expect([
    propose(answers, { supportRoom: [room] }).map(({ fields }) => fields),
    propose(answers, { supportRoom: [] }).map(({ kind }) => kind),
    propose({}, { supportRoom: [room] }),
  ]).toEqual([[[['windowHours', 20, 24]]], ['note', 'note'], []]);
});
