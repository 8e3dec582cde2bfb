import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEligibilityRules } from '../../../shared/api/parseEligibilityRules.ts';
import {
  addMonths,
  experienceLength,
  type Period,
} from '../../../shared/register/eligibility/experienceLength.ts';
import {
  type EligibilityQuestion,
  formatLength,
  judgeEligibility,
} from '../../../shared/register/eligibility/judgeEligibility.ts';
import type { PersonAssignment, PersonQualification } from '../../../shared/register/people.ts';
import { findExpiring } from '../../../shared/register/tallies/findExpiring.ts';
import { findNewcomers } from '../../../shared/register/tallies/findNewcomers.ts';
import { tallyPeople } from '../../../shared/register/tallies/tallyPeople.ts';
import { tallyQualifications } from '../../../shared/register/tallies/tallyQualifications.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import figures from '../../fixtures/figures.json' with { type: 'json' };

const resources = join(import.meta.dirname, '../../../resources');
const read = <T>(...names: string[]) => JSON.parse(readFileSync(join(resources, ...names), 'utf8')) as T;
const RULES = parseEligibilityRules(read('rules', 'eligibility.json'), 'rules/eligibility.json');
const DAY = '2024-09-01';

const NURSING = '訪問看護及び保健福祉の相談等';
const CONSULTING = '保健福祉の相談等';
const SOCIAL_WORK = '医療ソーシャルワーカー業務指針に基づく実務';
const CO_ORDINATING = '保健医療の場での連携・調整';

function judge(
  programme: 'room' | 'hub',
  kinds: EligibilityQuestion['qualifications'],
  experiences: readonly (readonly [string, string | null, string | null])[],
  day = DAY,
) {
  const { met, missing } = judgeEligibility(RULES, {
    programme,
    day,
    qualifications: kinds,
    experiences: experiences.map(([route, from, to]) => ({ route, from, to })),
  });
  return { met: met.map((clause) => clause.code), missing };
}

const held = (kind: string, obtainedOn: string | null = null, expiresOn: string | null = null) => ({
  kind,
  obtainedOn,
  expiresOn,
});

describe('資格要件', () => {
  it('同じ経験でも、相談支援は3年、連携拠点は1年', () => {
    const oneYear = [[SOCIAL_WORK, '2023-09-02', null]] as const;
    const threeYears = [[SOCIAL_WORK, '2021-09-02', null]] as const;
    expect([
      judge('hub', [], oneYear).met,
      judge('room', [], oneYear).met,
      judge('hub', [], threeYears).met,
      judge('room', [], threeYears).met,
    ]).toEqual([['イ'], [], ['イ'], ['2']]);
  });

  it('医療の国家資格は、経験があれば年数は問わない。経験が無ければ満たさない', () => {
    expect(judge('room', [held('看護師')], [[NURSING, '2024-08-01', null]])).toEqual({
      met: ['1'],
      missing: [],
    });
    expect(judge('room', [held('看護師')], [])).toEqual({
      met: [],
      missing: [
        '要件1: 訪問看護及び保健福祉に関する相談等の実務経験がありません。',
        '要件2: 医療ソーシャルワーカー業務指針に基づく実務経験がありません。',
        '要件3: 介護支援専門員など介護に関する資格がありません、保健福祉に関する相談などの実務経験がありません。',
      ],
    });
  });

  it('いくつもの号を満たせば、みな言う', () => {
    const people = [held('保健師'), held('介護支援専門員', '2015-04-01', '2026-03-31')];
    expect(
      judge('hub', people, [
        [NURSING, '2015-04-01', null],
        [CO_ORDINATING, '2015-04-01', null],
      ]).met,
    ).toEqual(['ア', 'ウ', 'エ']);
  });

  it('期限の日までは持っていて、次の日からは持っていない', () => {
    const care = [held('介護支援専門員', '2015-04-01', '2024-09-01')];
    const experience = [[CONSULTING, '2015-04-01', null]] as const;
    expect(judge('room', care, experience, '2024-09-01').met).toEqual(['3']);
    expect(judge('room', care, experience, '2024-09-02')).toMatchObject({
      met: [],
      missing: expect.arrayContaining(['要件3: 介護支援専門員の有効期限が令和6年9月1日に切れています。']),
    });
    expect(judge('room', [held('介護支援専門員', '2024-10-01')], experience).missing[2]).toBe(
      '要件3: 介護支援専門員の取得日 (令和6年10月1日) がこの日より後です。',
    );
  });

  it('足りない年数は、何年何月何日あるかを言う', () => {
    const { missing } = judge('room', [], [[SOCIAL_WORK, '2021-10-01', '2024-08-31']]);
    expect(missing[1]).toBe(
      '要件2: 医療ソーシャルワーカー業務指針に基づく実務経験が3年に足りません: 2年11月。',
    );
    expect(judge('room', [], [[SOCIAL_WORK, null, null]]).missing[1]).toContain(
      '始まりの日が空の経験は数えていません',
    );
  });

  it('定めの無い日は、定めが無いと言う', () => {
    expect(judge('hub', [held('看護師')], [[NURSING, '2010-04-01', null]], '2024-03-31')).toEqual({
      met: [],
      missing: ['令和6年3月31日に効いている資格要件の定めがありません。'],
    });
  });

  it('定めの形が違えば、どこが違うかを言って止まる', () => {
    const [set] = RULES.sets;
    expect(() => parseEligibilityRules({ sets: [{ ...set, from: '令和6年' }] }, 'x.json')).toThrow(
      '資格要件の定め x.json の sets.0.from',
    );
  });

  it('見本の配置は、着任の日に、書いてある号を満たしている', () => {
    const qualifications = read<PersonQualification[]>('sample', 'register', 'qualification.json');
    const experiences = read<(Period & { coordinator: string; route: string })[]>(
      'sample',
      'register',
      'experience.json',
    );
    const assignments = read<(PersonAssignment & { clause: string })[]>(
      'sample',
      'register',
      'assignment.json',
    );
    const unmet = assignments.filter(({ programme, coordinator, from, clause }) => {
      const mine = (row: { readonly coordinator: string }) => row.coordinator === coordinator;
      const { met } = judgeEligibility(RULES, {
        programme,
        day: from ?? '',
        qualifications: qualifications.filter(mine),
        experiences: experiences.filter(mine),
      });
      return !met.some((each) => each.code === clause);
    });
    expect([unmet, assignments.length]).toEqual([[], 166]);
  });
});

describe('経験の通算', () => {
  const length = (periods: readonly (readonly [string | null, string | null])[], day = DAY) =>
    formatLength(
      experienceLength(
        periods.map(([from, to]) => ({ from, to })),
        day,
      ),
    );
  it.each([
    ['両端の日を含む', [['2021-04-01', '2024-03-31']], '3年'],
    ['一日足りない', [['2021-04-01', '2024-03-30']], '2年11月30日'],
    [
      '重なりは一度だけ',
      [
        ['2020-04-01', '2022-03-31'],
        ['2021-04-01', '2023-03-31'],
      ],
      '3年',
    ],
    [
      '中に入った期間は足さない',
      [
        ['2020-04-01', '2023-03-31'],
        ['2021-01-01', '2021-12-31'],
      ],
      '3年',
    ],
    [
      '続く期間はつなぐ',
      [
        ['2021-01-31', '2022-02-15'],
        ['2022-02-16', '2024-01-30'],
      ],
      '3年',
    ],
    [
      '離れた期間の端数は30日で1月',
      [
        ['2022-04-01', '2022-04-20'],
        ['2023-04-01', '2023-04-10'],
      ],
      '1月',
    ],
    ['いまも続くものは基準日まで', [['2024-08-02', null]], '1月'],
    [
      '基準日より後は数えない',
      [
        ['2024-09-02', null],
        ['2023-09-02', '2030-03-31'],
      ],
      '1年',
    ],
    ['うるう日から', [['2020-02-29', '2021-02-27']], '11月30日'],
    ['始まりが空なら数えない', [[null, '2024-03-31']], '0日'],
    ['何も無い', [], '0日'],
  ] as const)('%s', (_name, periods, expected) => {
    expect(length(periods)).toBe(expected);
  });

  it('月末の数か月後は、無い日なら月の終わり', () => {
    expect([addMonths('2024-01-31', 1), addMonths('2024-08-31', 6), addMonths('2024-10-01', 6)]).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-04-01',
    ]);
  });
});

describe('人の集計', () => {
  const wards = read<Ward[]>('wards.json').map((ward) => ward.code);
  const rooms = read<{ id: string; ward: string }[]>('sample', 'register', 'supportRoom.json');
  const assignments = read<PersonAssignment[]>('sample', 'register', 'assignment.json').map((row) => ({
    ...row,
    ward: rooms.find((each) => each.id === row.supportRoom)?.ward ?? '',
  }));
  const qualifications = read<PersonQualification[]>('sample', 'register', 'qualification.json');

  it('平成30年4月1日の配置人数の分布は公表値 F-408…F-416 のとおりで、延べ90人', () => {
    const tally = tallyPeople(assignments, wards, 'room', '2018-04-01');
    const published = [1, 2, 3, 4, 5, 6, 7, 9, 18].map((people, index) => [
      people,
      Number(figures.find((figure) => figure.id === `F-${408 + index}`)?.value),
    ]);
    expect(tally.distribution.map(({ people, wards: each }) => [people, each.length])).toEqual(published);
    expect(tally.total).toBe(90);
    expect(Object.values(tally.wards).reduce((a, b) => a + b, 0)).toBe(90);
  });

  it('人のいない区も0人として数え、同じ区の同じ人は一人', () => {
    const row = (id: string, ward: string, coordinator: string): PersonAssignment => ({
      id,
      coordinator,
      supportRoom: `${ward}-room`,
      ward,
      programme: 'room',
      from: null,
      to: null,
    });
    const tally = tallyPeople(
      [row('1', 'a', 'p'), row('2', 'a', 'p'), row('3', 'b', 'p')],
      ['a', 'b', 'c'],
      'room',
      DAY,
    );
    expect(tally).toEqual({
      total: 2,
      wards: { a: 1, b: 1 },
      distribution: [
        { people: 0, wards: ['c'] },
        { people: 1, wards: ['a', 'b'] },
      ],
    });
  });

  it('資格は重複して数え、期限の切れたものは数えない', () => {
    const row = (
      coordinator: string,
      kind: string,
      expiresOn: string | null = null,
    ): PersonQualification => ({
      id: `${coordinator}${kind}`,
      coordinator,
      kind,
      obtainedOn: null,
      expiresOn,
    });
    const rows = [
      row('p', '看護師'),
      row('p', '介護支援専門員', '2024-08-31'),
      row('q', '看護師'),
      row('q', '社会福祉士'),
      row('よその人', '看護師'),
    ];
    expect(tallyQualifications(rows, new Set(['p', 'q']), DAY)).toEqual([
      { kind: '看護師', people: 2 },
      { kind: '社会福祉士', people: 1 },
    ]);
  });

  it('新任は着任から1年まで。室を移った人は新任に戻らない', () => {
    expect(findNewcomers(assignments, 'room', '2024-10-01')).toHaveLength(9);
    const row = (coordinator: string, from: string | null, to: string | null = null): PersonAssignment => ({
      id: `${coordinator}${from}`,
      coordinator,
      supportRoom: 'r',
      ward: 'a',
      programme: 'room',
      from,
      to,
    });
    const rows = [
      row('ちょうど1年', '2023-09-01'),
      row('一日前', '2023-09-02'),
      row('移った人', '2020-04-01', '2024-03-31'),
      row('移った人', '2024-04-01'),
      row('先の人', '2024-10-01'),
      row('やめた人', '2024-04-01', '2024-06-30'),
      row('分からない人', null),
    ];
    expect(findNewcomers(rows, 'room', DAY)).toEqual(['一日前']);
  });

  it('6か月以内に期限の来る資格を、早い順に。切れたものは入らない', () => {
    const working = new Set(
      assignments.filter(({ to }) => to === null || to >= '2024-10-01').map((each) => each.coordinator),
    );
    const days = findExpiring(
      qualifications.filter((each) => working.has(each.coordinator)),
      '2024-10-01',
    ).map((each) => each.expiresOn);
    expect(days).toEqual([
      '2024-10-31',
      '2024-12-15',
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-03-31',
    ]);
    const row = (expiresOn: string): PersonQualification => ({
      id: expiresOn,
      coordinator: 'p',
      kind: '介護支援専門員',
      obtainedOn: null,
      expiresOn,
    });
    const edge = ['2024-09-30', '2024-10-01', '2025-04-01', '2025-04-02'].map(row);
    expect(findExpiring(edge, '2024-10-01').map((each) => each.id)).toEqual(['2024-10-01', '2025-04-01']);
  });
});
