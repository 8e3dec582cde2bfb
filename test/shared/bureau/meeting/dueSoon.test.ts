import { describe, expect, it } from 'vitest';
import { type DueFacts, type DueVisit, dueSoon } from '../../../../shared/bureau/meeting/dueSoon.ts';
import { someMeeting, someTraining } from './someEvent.ts';

const TODAY = '2024-10-01';
const NOTHING: DueFacts = { events: [], visits: [], onboarding: [], surveys: [] };
const due = (facts: Partial<DueFacts>, days = 30) =>
  dueSoon({ ...NOTHING, ...facts }, TODAY, days).map(({ kind, id, day, state }) => [kind, id, day, state]);

describe('期日の近いもの', () => {
  it('今日と終わりの日を含み、その先は入らない。日の順', () => {
    const events = ['2024-11-01', '2024-10-31', '2024-10-01'].map((plannedOn) =>
      someMeeting({ id: plannedOn, plannedOn }),
    );
    expect(due({ events })).toEqual([
      ['meeting', '2024-10-01', '2024-10-01', 'due'],
      ['meeting', '2024-10-31', '2024-10-31', 'due'],
    ]);
  });

  it('予定日を過ぎて開催日も中止も無いものは、開いたか書かれていない。開いたもの・中止・日の無いものは入らない', () => {
    const events = [
      someMeeting({ id: 'past', plannedOn: '2024-09-30' }),
      someMeeting({ id: 'held', plannedOn: '2024-09-30', heldOn: '2024-09-30' }),
      someMeeting({ id: 'cancelled', plannedOn: '2024-10-10', cancelled: 1 }),
      someTraining({ id: 'undated', fiscalYear: 2024 }),
      someTraining({ id: 'training', plannedOn: '2024-10-15' }),
    ];
    expect(due({ events })).toEqual([
      ['meeting', 'past', '2024-09-30', 'unrecorded'],
      ['training', 'training', '2024-10-15', 'due'],
    ]);
  });

  it('訪問の予定と、訪問の後にすること', () => {
    const visit = (id: string, values: Partial<DueVisit>): DueVisit => ({
      id,
      ward: '27127',
      target: '区役所',
      plannedOn: null,
      visitedOn: null,
      followUp: '',
      followUpDueOn: null,
      followUpDoneOn: null,
      ...values,
    });
    const visits = [
      visit('planned', { plannedOn: '2024-10-22' }),
      visit('missed', { plannedOn: '2024-09-20' }),
      visit('follow', { visitedOn: '2024-09-01', followUp: '資料を送る', followUpDueOn: '2024-09-30' }),
      visit('done', { visitedOn: '2024-09-01', followUpDueOn: '2024-10-10', followUpDoneOn: '2024-09-20' }),
    ];
    expect(due({ visits })).toEqual([
      ['visit', 'missed', '2024-09-20', 'unrecorded'],
      ['followUp', 'follow', '2024-09-30', 'overdue'],
      ['visit', 'planned', '2024-10-22', 'due'],
    ]);
  });

  it('新任支援の段階と調査の期限。締め切った回と、過ぎてみな出そろった回は入らない', () => {
    const survey = (id: string, deadline: string, waiting: number, closed = false) => ({
      id,
      title: id,
      deadline,
      waiting,
      closed,
    });
    const surveys = [
      survey('soon', '2024-10-20', 0),
      survey('late', '2024-09-20', 3),
      survey('all', '2024-09-20', 0),
      survey('closed', '2024-10-20', 3, true),
    ];
    const onboarding = [{ assignment: 'a', ward: '27127', title: '採用月', dueOn: '2024-09-30' }];
    expect(due({ surveys, onboarding })).toEqual([
      ['survey', 'late', '2024-09-20', 'overdue'],
      ['onboarding', 'a', '2024-09-30', 'overdue'],
      ['survey', 'soon', '2024-10-20', 'due'],
    ]);
    expect(dueSoon({ ...NOTHING, surveys }, TODAY, 30)[0]?.title).toBe('lateの回答期限（未提出 3か所）');
  });
});
