import { niceAxis } from '../axis.ts';
import type { PeopleDefinition } from '../definition/registerBlocks.ts';
import { type HandoutFacts, wardNames } from '../facts.ts';
import type { BarsBlock, CountsBlock } from '../model/countsBlock.ts';
import { assignmentRows } from '../origins/registerOrigins.ts';

/** 基準日のコーディネーター: 区ごとの人数の分布 (1人:5区 …) か、資格ごとの人数 (重複回答)。 */
export function buildPeople(definition: PeopleDefinition, facts: HandoutFacts): BarsBlock | CountsBlock {
  return definition.show === 'perWard' ? perWard(definition, facts) : qualifications(definition, facts);
}

function perWard(definition: PeopleDefinition, facts: HandoutFacts): BarsBlock {
  const { distribution } = facts.people[definition.programme].people;
  const axisMax = facts.wards.length;
  return {
    ...headOf(definition, facts),
    kind: 'bars',
    hint: definition.hint ?? `n＝${axisMax}区`,
    base: axisMax,
    axisMax,
    ticks: Array.from({ length: Math.floor(axisMax / 6) + 1 }, (_, index) => index * 6),
    bars: distribution.map(({ people, wards }) => ({
      code: String(people),
      label: `${people}人`,
      count: wards.length,
      wards: wardNames(facts, wards),
      tone: people === 0 ? ('light' as const) : ('solid' as const),
    })),
  };
}

function qualifications(definition: PeopleDefinition, facts: HandoutFacts): CountsBlock {
  const report = facts.people[definition.programme];
  const axis = niceAxis(Math.max(1, ...report.qualifications.map((each) => each.people)));
  return {
    ...headOf(definition, facts),
    kind: 'counts',
    hint: definition.hint ?? `重複回答　n＝${report.persons}人`,
    unit: '人',
    axisMax: axis.max,
    ticks: axis.ticks,
    bars: report.qualifications.map(({ kind, people }) => ({
      label: kind,
      source: null,
      register: { table: 'qualification' as const, asOf: null, where: { kind: [kind] } },
      value: people,
      noAnswer: 0,
      instead: null,
      wards: [],
      tone: kind.startsWith('その他') ? ('light' as const) : ('solid' as const),
    })),
  };
}

function headOf(definition: PeopleDefinition, facts: HandoutFacts) {
  return {
    register: assignmentRows(facts, definition.programme),
    id: definition.id,
    title: definition.title,
    source: null,
    ruled: definition.ruled ?? false,
    ...(definition.half === undefined ? {} : { half: definition.half }),
  };
}
