/** はじめのデータの種類。 */
export type StartKind = 'sample' | 'empty';

/** 始め方と、開けないときの言葉。 */
export const startText = {
  title: '在宅連携台帳を始める',
  question: 'はじめのデータを選んでください',
  questionHint: 'どちらを選んでも、24区（行政順・区コード・ブロック）と様式A・B・C は入っています。',
  sample: {
    title: '見本データで試す',
    hint: '架空の台帳と、令和6年度の連携拠点の調査を入れます。画面に「見本（架空のデータ）」と出ます。実際の台帳とは別の場所に作ります。',
    act: '見本データで試す',
  },
  empty: {
    title: '空の台帳で始める',
    hint: '24区だけが入った台帳を作ります。人・医療機関・調査は入っていません。',
    act: '空の台帳で始める',
  },
  makes: 'できるもの',
  folder: '置き場所',
  wards: '区',
  wardsValue: '24区（北5・東7・西6・南6）',
  forms: '様式',
  formsValue: ['様式A 区役所', '様式B 相談支援室', '様式C 連携拠点'],
  rooms: '相談支援室',
  roomsValue: '24（架空）',
  institutions: '積極的医療機関',
  institutionsValue: '132（架空）',
  coordinators: 'コーディネーター',
  coordinatorsValue: '相談支援・連携拠点の配置（架空）',
  survey: '調査',
  surveyValue: '令和6年度 連携拠点（令和6年9月1日現在）と24区の確定した回答（架空）',
  handout: '配付資料',
  handoutValue: '資料４ 在宅医療連携拠点事業における取組について',
  none: 'まだありません',
  nothingYet: 'まだ何も書いていません。右のボタンを押すと台帳を作ります。',
  promise: [
    'インターネットにはつなぎません。',
    '管理者の権限は要りません。',
    '1つのフォルダにすべてが入ります。',
  ],
  making: '台帳を作っています…',
  noRegister: '台帳はまだありません',
  version: (version: string) => `第${version}版`,
  failedTitle: '台帳を開けません',
  happened: '起きたこと',
  safe: '無事なもの',
  safeText:
    'このプログラムは台帳に何も書いていません。台帳のファイルとバックアップは、そのままの場所に残っています。',
  next: 'できること',
  nextText: (code: string | undefined) =>
    (code === undefined ? undefined : NEXT_TEXTS[code]) ?? '原因を取り除いてから、もう一度試してください。',
  backups: 'この台帳のバックアップ',
  noBackups: 'このフォルダにバックアップはありません。担当に知らせてください。',
  backupHead: { at: '日時', reason: 'きっかけ', size: '大きさ', name: 'ファイル', act: '操作' },
  restore: 'このバックアップから戻す',
  restoreOf: (when: string) => `このバックアップから戻す ${when}`,
  restoreTitle: (when: string) => `${when}のバックアップから戻す`,
  restoreAbout:
    '台帳をこのバックアップのときの姿に戻して開きます。その後に書いたことは、戻した台帳にはありません。',
  restoreKept: '壊れた台帳のファイルは消さず、名を変えて同じフォルダに残します。',
  restoreGo: '戻して開く',
  restoring: 'バックアップから戻しています…',
  restored: (keptAs: string | null) =>
    keptAs === null
      ? 'バックアップから戻しました。'
      : `バックアップから戻しました。壊れたファイルは ${keptAs} に残してあります。`,
  cancel: 'やめる',
  retry: 'もう一度試す',
  retrying: '開いています…',
  unknown: '理由は分かりません。',
} as const;

/** 開けない訳 (失敗の code) ごとの、できること。 */
const NEXT_TEXTS: Readonly<Record<string, string>> = {
  damaged: '下のバックアップから戻せます。新しいものから順に試してください。',
  newerVersion: '新しい版のプログラムで開いてください。古い版では戻すこともしません。',
  inUse:
    '上の端末でこのプログラムを閉じてから、もう一度試してください。別の端末で、確かに使っていないとき（電源が切れた、入れ替えたなど）は、置き場所にある register.lock を消すと開けます。使っている間は消さないでください。',
  readOnly: 'フォルダに書き込めるようにしてから、もう一度試してください。',
  networkFolder: '台帳のフォルダを端末の中に写してから開いてください。',
};
