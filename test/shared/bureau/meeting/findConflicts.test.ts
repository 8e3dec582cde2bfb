import { describe, expect, it } from 'vitest';
import type { BureauEvent } from '../../../../shared/bureau/meeting/bureauEvent.ts';
import { type ConflictFacts, findConflicts } from '../../../../shared/bureau/meeting/findConflicts.ts';
import { someMeeting, someTraining } from './someEvent.ts';

const FACTS: ConflictFacts = {
  holidays: { from: '2024-01-01', until: '2025-12-31', names: { '2024-11-04': '振替休日' } },
  wardNames: { '27127': '北区', '27102': '都島区' },
  people: ['架空 和代'],
  visits: [],
};
const at = { plannedOn: '2024-11-06', startTime: '14:00', endTime: '16:00' };
const said = (events: readonly BureauEvent[], facts: Partial<ConflictFacts> = {}) =>
  findConflicts(events, { ...FACTS, ...facts }).map(({ kind, event, other }) => [kind, event, other]);

describe('予定の食い違い', () => {
  it('同じ会場の時間が重なれば、両方の予定に言う。続いているだけなら言わない', () => {
    const first = someMeeting({ ...at, id: 'a', ward: '27127', place: '北区役所 ３階' });
    const second = (startTime: string) =>
      someTraining({ ...at, id: 'b', place: '北区役所3階', startTime, endTime: '18:00' });
    expect(said([first, second('15:30')])).toEqual([
      ['place', 'a', 'b'],
      ['place', 'b', 'a'],
    ]);
    expect(said([first, second('16:00')])).toEqual([]);
    const online = someTraining({ ...at, id: 'b', place: '北区役所3階', format: 'online' });
    expect(said([first, online])).toEqual([]);
  });

  it('終わりの無いものは2時間とみて、そう言う。始まりも無ければ「かもしれない」', () => {
    const open = someMeeting({ ...at, id: 'a', endTime: null, place: '会館' });
    const late = someTraining({ ...at, id: 'b', startTime: '15:59', endTime: '17:00', place: '会館' });
    const after = someTraining({ ...at, id: 'b', startTime: '16:00', endTime: '17:00', place: '会館' });
    const unknown = someTraining({ ...at, id: 'b', startTime: null, endTime: null, place: '会館' });
    expect(findConflicts([open, late], FACTS)[0]?.message).toContain('2時間とみています');
    expect(said([open, after])).toEqual([]);
    expect(findConflicts([open, unknown], FACTS)[0]?.message).toContain('重なるかもしれません');
  });

  it('同じ講師は、所属の書き方が違っても台帳の人なら分かる。人を言わない書き方は比べない', () => {
    const pair = (a: string, b: string) => [
      someMeeting({ ...at, id: 'a', lecturer: a }),
      someTraining({ ...at, id: 'b', lecturer: b }),
    ];
    expect(said(pair('東成区医師会 架空 和代（架空）', '架空　和代 先生'))).toEqual([
      ['person', 'a', 'b'],
      ['person', 'b', 'a'],
    ]);
    expect(said(pair('架空 一郎', '架空 二郎'))).toEqual([]);
    expect(said(pair('健康局 職員', '健康局 職員'))).toEqual([]);
  });

  it('講師が同じ日に訪問する人なら言う', () => {
    const visits = [{ id: 'v', day: at.plannedOn, where: '北区 区役所', visitors: ['健康局 架空 花子'] }];
    const event = someMeeting({ ...at, id: 'a', lecturer: '健康局　架空　花子' });
    expect(said([event], { visits })).toEqual([['person', 'a', 'v']]);
  });

  it('まだ開いていない予定だけ、祝日・土日・年末年始を言う。住民向けの土日は言わない', () => {
    const on = (plannedOn: string, heldOn: string | null = null) =>
      findConflicts([someMeeting({ plannedOn, heldOn })], FACTS).map(({ message }) => message);
    expect(on('2024-11-04')).toEqual(['予定日 令和6年11月4日 は祝日（振替休日）です。']);
    expect(on('2024-11-09')).toEqual(['予定日 令和6年11月9日 は土曜日です。']);
    expect(on('2024-12-30')).toEqual(['予定日 令和6年12月30日 は年末年始です。']);
    expect([on('2024-11-06'), on('2024-11-04', '2024-11-04')]).toEqual([[], []]);
    const lecture = (plannedOn: string) => said([someTraining({ category: 'awareness', plannedOn })]);
    expect([lecture('2024-11-09'), lecture('2024-12-30')]).toEqual([[], [['dayOff', 't', null]]]);
  });

  it('同じ区の同じ会議が一日に二度あれば言う。別の区、別の会議、第1部と第2部、中止は言わない', () => {
    const council = (id: string, values = {}) =>
      someMeeting({ ...at, id, ward: '27127', kind: 'council', title: '推進会議', ...values });
    expect(said([council('a'), council('b')])).toEqual([
      ['twice', 'a', 'b'],
      ['twice', 'b', 'a'],
    ]);
    expect(said([council('a'), council('b', { ward: '27102' })])).toEqual([]);
    expect(said([council('a'), council('b', { kind: 'liaison' })])).toEqual([]);
    expect(
      said([
        council('a', { part: '第1部' }),
        council('b', { part: '第2部', startTime: '16:00', endTime: null }),
      ]),
    ).toEqual([]);
    expect(said([council('a'), council('b', { cancelled: 1 })])).toEqual([]);
    expect(said([council('a'), council('b', { plannedOn: '2024-11-07' })])).toEqual([]);
  });
});
