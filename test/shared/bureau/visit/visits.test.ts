import { describe, expect, it } from 'vitest';
import type { OnboardingPerson } from '../../../../shared/bureau/onboarding/onboardingPerson.ts';
import { proposeWards } from '../../../../shared/bureau/visit/proposeWards.ts';
import { visitCoverage } from '../../../../shared/bureau/visit/visitCoverage.ts';
import { splitLines } from '../../../../shared/bureau/visit/visitLines.ts';
import type { VisitRecord } from '../../../../shared/bureau/visit/visitRecord.ts';
import { followUpState, visitState } from '../../../../shared/bureau/visit/visitState.ts';
import { type VisitStatement, visitSummary } from '../../../../shared/bureau/visit/visitSummary.ts';

let count = 0;
function visit(over: Partial<VisitRecord>): VisitRecord {
  count += 1;
  return {
    id: `v${count}`,
    ward: '27127',
    target: 'supportRoom',
    kind: 'visit',
    reasons: '',
    plannedOn: null,
    visitedOn: null,
    visitors: '',
    workDone: '',
    issues: '',
    wishes: '',
    followUp: '',
    followUpDueOn: null,
    followUpDoneOn: null,
    note: '',
    version: 1,
    ...over,
  };
}

function statement(over: Partial<VisitStatement>): VisitStatement {
  return {
    id: 's1',
    fiscalYear: 2023,
    heading: 'issues',
    position: 1,
    text: '文',
    lines: '',
    printed: 1,
    note: '',
    version: 1,
    ...over,
  };
}

const DAY = '2024-10-01';

describe('訪問とその後の様子', () => {
  it('訪問済・予定・予定日を過ぎた・日なし', () => {
    const states = [
      visit({ visitedOn: '2024-10-01' }),
      visit({ visitedOn: '2024-10-02' }),
      visit({ plannedOn: '2024-10-01' }),
      visit({ plannedOn: '2024-09-30' }),
      visit({}),
    ].map((each) => visitState(each, DAY));
    expect(states).toEqual(['visited', 'planned', 'planned', 'overdue', 'undated']);
  });

  it('その後にすることは、期日の次の日から遅れ', () => {
    const todo = { followUp: '資料を送る', followUpDueOn: DAY };
    expect([
      followUpState(visit({}), DAY),
      followUpState(visit(todo), DAY),
      followUpState(visit(todo), '2024-10-02'),
      followUpState(visit({ ...todo, followUpDoneOn: '2024-10-05' }), '2024-10-20'),
      followUpState(visit({ followUp: '資料を送る' }), '2030-01-01'),
    ]).toEqual(['none', 'open', 'late', 'done', 'open']);
  });
});

describe('訪問した区', () => {
  it('年度は4月から。同じ区の二度目は数えず、室と区役所は別に数える', () => {
    const visits = [
      visit({ visitedOn: '2023-03-31' }),
      visit({ ward: '27102', visitedOn: '2023-04-01' }),
      visit({ ward: '27102', visitedOn: '2024-03-31' }),
      visit({ ward: '27103', target: 'wardOffice', visitedOn: '2023-05-01' }),
      visit({ ward: '27104', plannedOn: '2023-06-01' }),
    ];
    const rooms = visitCoverage(visits, ['27127', '27102', '27103', '27104'], 'supportRoom', 2023, DAY);
    expect([rooms.visited, rooms.planned]).toEqual([1, 1]);
    expect(rooms.wards.map(({ state, visitedOn, visits: ids }) => [state, visitedOn, ids.length])).toEqual([
      ['none', null, 0],
      ['visited', '2023-04-01', 2],
      ['none', null, 0],
      ['overdue', null, 1],
    ]);
  });
});

describe('訪問結果まとめ', () => {
  const visits = [
    visit({
      id: 'a',
      ward: '27127',
      visitedOn: '2023-04-10',
      issues: '・区との連携\n\n ACPが浸透していない',
    }),
    visit({
      id: 'b',
      ward: '27102',
      visitedOn: '2023-05-10',
      issues: 'ＡＣＰが浸透していない。\n人手が足りない',
    }),
    visit({ id: 'c', ward: '27103', visitedOn: '2022-05-10', issues: '区との連携' }),
    visit({ id: 'd', ward: '27104', plannedOn: '2023-06-10', issues: '区との連携' }),
  ];

  it('行頭の印を除いて一行ずつに分ける', () => {
    expect(splitLines('・区との連携\n - 薬局、薬剤師との連携 \n\n')).toEqual([
      '区との連携',
      '薬局、薬剤師との連携',
    ]);
  });

  it('同じことを言う行はまとめ、聞かれた所の多い順に。ほかの年度と行っていない訪問は入らない', () => {
    const [, issues] = visitSummary(visits, [], 2023);
    expect(issues?.rest.map(({ text, sources }) => [text, sources.map(({ ward }) => ward)])).toEqual([
      ['ACPが浸透していない', ['27127', '27102']],
      ['区との連携', ['27127']],
      ['人手が足りない', ['27102']],
    ]);
  });

  it('二つの行を一つの文にまとめると、根拠は両方の区。まとめた行は残りから消え、無くなった行は言う', () => {
    const merged = statement({ text: '連携と人手', lines: '区との連携\n人手が足りない\n消えた行' });
    const [, issues] = visitSummary(visits, [merged], 2023);
    expect(
      issues?.statements.map(({ text, sources, lost }) => [text, sources.map(({ visit: id }) => id), lost]),
    ).toEqual([['連携と人手', ['a', 'b'], ['消えた行']]]);
    expect(issues?.rest.map(({ text }) => text)).toEqual(['ACPが浸透していない']);
  });
});

describe('訪問先の候補', () => {
  const facts = {
    wards: ['27127', '27102', '27103', '27104'],
    visits: [
      visit({ ward: '27127', visitedOn: '2024-05-01' }),
      visit({ ward: '27102', visitedOn: '2022-10-01' }),
      visit({ ward: '27103', visitedOn: '2022-10-02' }),
      visit({ ward: '27104', visitedOn: '2024-06-01' }),
      visit({ ward: '27104', plannedOn: '2024-11-01' }),
    ],
    target: 'supportRoom' as const,
    newcomers: [{ ward: '27104', name: '架空 a' }] as unknown as readonly OnboardingPerson[],
    notStarted: [
      { label: '項目1', wards: ['27102', '27104'] },
      { label: '項目2', wards: ['27104'] },
    ],
    jumps: [{ ward: '27102', message: '大きく変わっています' }],
    day: DAY,
    years: 2,
  };

  it('訳のある区だけを、訳の多い順に。訳は名と項目と日で言う', () => {
    expect(proposeWards(facts)).toEqual([
      {
        ward: '27102',
        reasons: [
          { kind: 'notStarted', items: ['項目1'] },
          { kind: 'jump', messages: ['大きく変わっています'] },
          { kind: 'notVisited', lastOn: '2022-10-01' },
        ],
        lastOn: '2022-10-01',
        planned: false,
      },
      {
        ward: '27104',
        reasons: [
          { kind: 'notStarted', items: ['項目1', '項目2'] },
          { kind: 'newCoordinator', names: ['架空 a'] },
        ],
        lastOn: '2024-06-01',
        planned: true,
      },
    ]);
  });

  it('一度も行っていない区は、何年としても挙がる', () => {
    const never = proposeWards({ ...facts, target: 'wardOffice', newcomers: [], notStarted: [], jumps: [] });
    expect(never.map(({ ward, reasons }) => [ward, reasons])).toEqual(
      facts.wards.map((ward) => [ward, [{ kind: 'notVisited', lastOn: null }]]),
    );
  });
});
