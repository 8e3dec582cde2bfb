import type { DueItem, DueKind } from '../../../shared/bureau/meeting/dueSoon.ts';
import type { EventState } from '../../../shared/bureau/meeting/eventState.ts';

/** 会議予定の画面の言葉。 */
export const calendarText = {
  title: '会議予定',
  year: '年の一覧',
  month: '月の一覧',
  views: '見方',
  months: '月',
  lastYear: '前の年度',
  nextYear: '次の年度',
  kind: '種類',
  allKinds: 'すべての種類',
  ward: '区',
  allWards: 'すべての区',
  bureau: '市全体のものだけ',
  saveIcs: '予定表 (.ics)',
  savingIcs: '予定表を書き出しています…',
  savedIcs: (events: number, undated: number, path: string) =>
    undated === 0
      ? `${events}件を ${path} に書き出しました。`
      : `${events}件を ${path} に書き出しました。日の決まっていない${undated}件は入っていません。`,
  add: '会議を足す',
  copy: '次の年度へ写す',
  print: '年間予定表',
  copyHere: '前の年度の予定を写す',
  today: '今日',
  todayIs: (day: string) => `今日 ${day}日`,
  closed: '閉庁の日',
  holidays: '祝日・年末年始',
  yearEnd: '29〜31 年末',
  newYear: '2〜3 年始',
  count: (n: number) => `${n}件`,
  wardCount: (n: number) => `${n}区`,
  wardsOf: (kind: string, n: number, wards: number, held: number) =>
    `${kind} ${n}件（${wards}区、うち開催済 ${held}件）`,
  openMonth: (month: string, n: number) => `${month} ${n}件を見る`,
  legend: '点線の囲みは予定、囲みの無いものは開催済、取り消し線は中止、△は確かめるところ',
  conflictCount: (n: number) => `確かめるところ ${n}か所`,
  conflicts: '確かめるところ',
  noneTitle: (year: string) => `${year}の予定はまだありません。`,
  noneHint: '会議の台帳に打つか、前の年度の予定を写してください。',
  noneFound: '絞り込みに合う予定はありません。',
  dropFilter: '絞り込みを外す',
  monthNone: 'この月の予定はありません。',
  undated: '日の決まっていないもの',
  bureauEvents: '市・局の会議と研修',
  wardSummary: (n: number, wards: number, held: number) => `${n}件・${wards}区（開催済 ${held}件）`,
  day: '日',
  time: '時刻',
  name: '名',
  place: '会場',
  format: '形式',
  state: '状態',
  cityWide: '市全体',
  due: (days: number) => `${days}日のうちに期日の来るもの`,
  dueNone: '期日の近いものはありません。',
  passed: '過ぎたもの',
  coming: 'これから',
  notRecorded: '開いたか書かれていません',
} as const;

export const STATE_WORDS: Readonly<Record<EventState, string>> = {
  held: '開催済',
  planned: '予定',
  overdue: '記録待ち',
  cancelled: '中止',
  undated: '日未定',
};

export const DUE_WORDS: Readonly<Record<DueKind, string>> = {
  meeting: '会議',
  training: '研修・普及啓発',
  visit: '訪問',
  followUp: '訪問の後',
  onboarding: '新任支援',
  survey: '調査',
};

/** 期日のあるものの行き先。 */
export function duePath({ kind, id, day }: DueItem): string {
  switch (kind) {
    case 'meeting':
    case 'training':
      return `/bureau/calendar/${day.slice(0, 7)}/${kind}/${id}`;
    case 'visit':
    case 'followUp':
      return `/bureau/visit/list/${id}`;
    case 'onboarding':
      return `/bureau/onboarding/${encodeURIComponent(id)}`;
    case 'survey':
      return `/survey/${id}`;
  }
}
