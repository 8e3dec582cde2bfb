import type { CopyRow } from '../../../../shared/bureau/meeting/copyYear.ts';

/** 前の年度の予定を写す画面の言葉。 */
export const copyText = {
  title: (from: string, to: string) => `${from}の予定を${to}へ写す`,
  about: '同じ月の同じ第何曜日に置き、祝日と年末年始は外してあります。選んで、日を直してから写します。',
  plan: '写す案',
  back: '暦に戻る',
  from: 'もとの年度',
  none: 'この年度には写せる予定がありません。',
  noneHint: 'もとの年度を選び直してください。',
  plans: '会議の年度計画',
  choose: (title: string) => `「${title}」を写す`,
  chooseAll: (kind: string) => `${kind}をすべて選ぶ`,
  groupCount: (chosen: number, n: number) => `${n}件のうち ${chosen}件`,
  name: '名',
  ward: '区',
  old: 'もとの日',
  proposed: '写す日',
  notes: '日の案と確かめるところ',
  dayOf: (title: string) => `${title}の写す日`,
  dayHint: '例 R7.10.15、10/15',
  dayWrong: '日付に読めません。',
  outside: (to: string) => `${to}の日ではありません。`,
  noDay: '日は決めずに写す',
  cityWide: '市全体',
  chosen: (n: number) => `${n}件を選んでいます。`,
  nothing: '写す予定を選んでください。',
  wrong: (n: number) => `直すところのある日が ${n}か所あります。`,
  doubts: (n: number) => `確かめるところが ${n}か所あります。`,
  go: (n: number) => `選んだ ${n}件を写す`,
  busy: '写しています…',
  done: (n: number, to: string) => `${n}件を${to}へ写しました。`,
  undo: '写したものをすべて元に戻す',
  undone: '写したものをすべて元に戻しました。',
  toCalendar: (to: string) => `${to}の暦を見る`,
} as const;

export const COPY_STATES: Readonly<Record<CopyRow['state'], string>> = {
  new: '',
  copied: 'もう写してあります',
  similar: '同じ名の予定がもうあります',
  cancelled: 'もとは中止になりました',
};
