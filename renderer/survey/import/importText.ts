/** 取込の画面の言葉。 */
export const importText = {
  title: '取込',
  dropHere: '回答をここに落とす、または',
  chooseFiles: 'ファイルを選ぶ',
  dropNow: '回答のファイルをここに落としてください',
  dropNoSurvey: '調査がまだないので、落としたファイルは読みませんでした。何も書いていません。',
  dropWhileImporting:
    '取り込んでいる間に落としたファイルは読みませんでした。終わってからもう一度落としてください。',
  reading: (done: number, total: number) => `${total}件のうち ${done}件を読みました`,
  remaining: (n: number) => `残り ${n}件`,
  results: '読み取りの結果',
  head: {
    result: '結果',
    file: 'ファイル',
    respondent: '回答者',
    identifiedBy: '見分けた方法',
    answered: '回答',
    findings: '所見',
    explanation: '説明',
  },
  groups: {
    refused: { word: '受け付けません', clause: '台帳には何も書きません。' },
    decide: { word: '確かめる', clause: '選ぶと右に詳しく出ます。' },
    ready: { word: '読めました', clause: '誤りのない回答です。' },
    same: { word: '同じファイル', clause: 'ほかに選んだファイルと中身が同じなので、一つだけ取り込みます。' },
    known: { word: '取込み済み', clause: '同じファイルを前に受け取っています。何も変わりません。' },
  },
  waiting: 'まだ読んでいません',
  files: (n: number) => `${n}件`,
  answered: (n: number, of: number) => `${n}／${of}`,
  nothing: '—',
  known: '同じファイルを既に取り込んでいます。',
  toWaiting: 'まだ確定していません。回答を確認する',
  sameFile: (name: string) => `${name} と同じファイルです。`,
  rivals: (names: readonly string[]) =>
    `同じ区の違う回答があります（${names.join('、')}）。採らない方を外してください。`,
  replaces: (n: number, approved: boolean) =>
    approved
      ? `確定した回答と差し替えます（${n}項目）。`
      : `確定した回答の差替えです。値が${n}項目違います。`,
  replacesSame: '確定した回答と同じ値です。',
  confirmLater: (n: number) => `確認 ${n}件は取り込んだ後に判断します。`,
  moreErrors: (first: string, n: number) => `${first}（ほか${n}件）`,
  emptyTitle: '回答のファイルを選んでください。',
  emptyHint:
    '24区から届いたファイルをまとめて選べます。読んで見せるだけで、決めるまで台帳には何も書きません。',
  backupFirst:
    '取り込む前に自動でバックアップを取ります。同じファイルをもう一度取り込んでも何も変わりません。',
  storeToo: (n: number) => `判断のいる${n}件は要確認として保管し、回答の確認で決めます。`,
  cancel: 'やめる',
  accept: (n: number) => `誤りのない${n}件を取り込んで確定する`,
  storeOnly: (n: number) => `${n}件を要確認として取り込む`,
  nothingToImport: '取り込めるファイルがありません',
  importing: '取り込んでいます…',
  imported: (accepted: number, stored: number) =>
    stored === 0
      ? `${accepted}件を確定しました。`
      : accepted === 0
        ? `${stored}件を要確認として保管しました。`
        : `${accepted}件を確定し、${stored}件を要確認として保管しました。`,
  importedHint: '届いたファイルはそのまま台帳に残してあります。',
  toHome: 'ホームで見る',
  toStatus: '状況を見る',
  toReview: (ward: string) => `${ward}の回答を確認する`,
  resultTitle: '取込の結果',
  stateAccepted: '確定',
  stateStored: '要確認',
  stateOther: '変わりません',
  stateRefused: '受け付けません',
  refusedToo: (n: number) => `受け付けなかった${n}件は取り込んでいません。`,
  panelNone: 'ファイルを選ぶと、読み取った内容が出ます。',
  panelTitle: '読み取った内容',
  findings: '所見',
  noFindings: '所見はありません。',
  changes: '前の確定した回答との違い',
  approve: 'この回答と差し替えて確定する',
  approveBlocked: '誤りか確認があるので、取り込んだ後に回答の確認で決めます。',
  remove: '一覧から外す',
  wholeFile: 'ファイル全体',
  reason: '受け付けない訳',
} as const;
