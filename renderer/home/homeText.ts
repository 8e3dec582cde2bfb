/** ホームの言葉。 */
export const homeText = {
  title: 'ホーム',
  noSurvey: '調査はまだありません。',
  noSurveyHint:
    '台帳は使えます。左の「台帳」から名簿を見られます。調査を作る画面は、まだこの版にありません。',
  toRegister: '台帳を見る',
  waiting: '判断を待つ回答',
  allSettled: (n: number) => `${n}通すべて確定しました。`,
  toHandout: '配付資料を見る',
  noneWaiting: '判断を待つ回答はありません。',
  overdue: '期限を過ぎた回答',
  noneOverdue: '期限を過ぎた回答はありません。',
  settled: '新しく確定した回答',
  noneSettled: '確定した回答はまだありません。',
  backups: 'バックアップ',
  noneBackups: 'バックアップはまだありません。',
  toTrust: '安心へ',
  toStatus: '状況の一覧へ',
  toTally: '集計へ',
  more: (n: number) => `ほか ${n}件`,
  received: (when: string) => `受領 ${when}`,
} as const;
