import type { FormId } from '../../shared/survey/form.ts';
import { shortTime } from '../ui/dayText.ts';

/** 様式の画面の言葉。 */
export const formText = {
  title: '様式',
  tabs: '様式の切替え',
  version: '見る版',
  draftOf: (version: number) => `版${version}の下書き`,
  published: (version: number, at: string) => `版${version}（${shortTime(at)} 公表）`,
  noDraft: (latest: number) => `版${latest}を直すと、版${latest + 1}の下書きになります`,
  savedAt: (at: string) => `${shortTime(at)} 保存`,
  saved: '下書きを保存しました。公表するまで、調査には使われません。',
  undo: '元に戻す',
  redo: 'やり直す',
  toPublish: '公表へ進む',
  trial: '試しに書き出す',
  exportDefinition: '定義を書き出す',
  importDefinition: '定義を取り込む',
  more: 'ファイル',
  discard: '下書きを捨てる',
  backToSurvey: '調査へ戻る',
  writing: '書き出しています…',
  written: (path: string) => `書き出しました: ${path}`,
  reading: (name: string) => `「${name}」を読んでいます…`,
  notSaved: '直したものをまだ保存できていません',
  retry: 'もう一度保存する',
  reload: '読み直す',
  leaveTitle: '保存していない直しを捨てて移る',
  leaveAbout: '最後の直しは保存できていません。移ると失われます。それより前の下書きは残ります。',
  stay: 'とどまる',
  leave: '捨てて移る',
  discardTitle: '下書きを捨てる',
  discardAbout: (version: number) =>
    `版${version}の下書きを捨てます。公表した版と調査はそのままです。捨てた中身は履歴に残りますが、画面からは戻せません。`,
  discarded: '下書きを捨てました。公表した版はそのままです。',
  discarding: '下書きを捨てています…',
  cancel: 'やめる',
} as const;

/** 左の一覧。 */
export const outlineText = {
  label: '節と項目',
  whole: '様式の全体・導出値',
  counts: (items: number, provisional: number) =>
    provisional === 0 ? `項目 ${items}` : `項目 ${items}　仮の名称 ${provisional}`,
  provisional: '仮',
  fresh: '新',
  problem: (n: number) => `直す所 ${n}`,
  unnamed: '（名のない項目）',
  unnamedSection: '（名のない節）',
  drag: (label: string) => `「${label}」を動かす`,
} as const;

/** 右の欄。 */
export const panelText = {
  code: 'コード',
  item: (code: string) => `項目 ${code}`,
  codeFixed: (version: number) => `版${version}で公表したので変えられません`,
  label: '名',
  provisional: '仮の名称（正しい文言に替えると外れます）',
  type: '答え方',
  required: '必ず答える',
  unit: '単位',
  usualMax: '通常の上限',
  partOf: '内訳のもと（和が合うか照らす）',
  within: '再掲のもと（合計に足さない）',
  base: '前問（この答えのときだけ尋ねる）',
  baseChoices: '開く答え',
  register: '照らす台帳',
  note: '注記（様式に印刷）',
  none: 'なし',
  choices: '選択肢',
  addChoice: '選択肢を足す',
  addOther: '「その他」を足す',
  choiceLabel: (code: string) => `選択肢 ${code} の名`,
  bands: '階級（以上・未満）',
  addBand: '階級を足す',
  bandLabel: (n: number) => `階級 ${n} の名`,
  bandFrom: (n: number) => `階級 ${n} の下限（以上）`,
  bandTo: (n: number) => `階級 ${n} の上限（未満）`,
  bandOnly: '該当があるときだけ印刷',
  from: '以上',
  to: '未満',
  noTo: 'なし',
  columns: '列',
  addColumn: '列を足す',
  columnLabel: (code: string) => `列 ${code} の名`,
  columnType: (code: string) => `列 ${code} の書き方`,
  blankRows: '空き行',
  follows: '引き継ぐ項目（前の版）',
  how: '引継ぎ方',
  followsSet: (item: string, how: string) => `前の版の「${item}」を引き継ぎます（${how}）。`,
  meaning: '意味が変わるとき',
  meaningAbout: 'コードの意味は変えられません。意味が変わるなら、新しいコードの項目に替えて引き継ぎます。',
  replace: '意味を変えて新しい項目にする',
  split: '二つの項目に分ける',
  addItem: '下に項目を足す',
  addFollowUp: '付問を足す',
  addFirst: '項目を足す',
  addSection: '下に節を足す',
  remove: '消す',
  section: (code: string) => `節 ${code}`,
  sectionTitle: '節の名',
  whole: '様式の全体',
  formTitle: '様式の名',
  respondent: '書く人（ファイル名にも使う）',
  instructions: '記入の注意',
  instruction: (n: number) => `記入の注意 ${n}`,
  addInstruction: '注意を足す',
  derived: '導出値（回答から数える）',
  derivedLabel: (code: string) => `導出値 ${code} の名`,
  derivedKind: (code: string) => `導出値 ${code} の数え方`,
  derivedItems: (n: number) => `もとの項目 ${n}`,
  addDerived: '導出値を足す',
  sum: '和',
  wards: '1以上の区の数',
} as const;

/** 下見。 */
export const previewText = {
  title: '様式の下見',
  edit: (ward: string) => `${ward}に送る紙の形。行を押すと、その項目を直せます。`,
  view: (ward: string) => `${ward}に送る紙の形。`,
} as const;

/** 公表の前の確かめ。 */
export const publishText = {
  title: (version: number) => `版${version}を公表する前に`,
  about: '公表した版は変えられません。次に作る調査の回から使われ、今ある回は前の版のままです。',
  problems: '直す所',
  breaks: '前の年度と比べられなくなるもの',
  checks: '人が確かめるもの',
  harmless: '比較の変わらないもの',
  nothing: '公表した版と違いがありません。',
  noBreaks: '前の年度と比べられなくなるものはありません。',
  counts: (problems: number, breaks: number) =>
    problems > 0 ? `直す所が ${problems}件あります。` : `比べられなくなるもの ${breaks}件`,
  seen: (n: number) => `比べられなくなる ${n}件を確かめた`,
  go: (version: number) => `版${version}として公表する`,
  back: '直しに戻る',
  open: '開く',
  publishing: '公表しています…',
  done: (version: number) => `版${version}を公表しました。次に作る調査の回から使われます。`,
} as const;

/** 公表した版を見る。 */
export const versionText = {
  about: '公表した版は変えられません。',
  publishedAt: '公表',
  surveys: 'この版の調査',
  noSurveys: 'まだありません',
  items: '項目',
  provisional: '仮の名称',
  dropped: 'やめた項目',
  compare: 'くらべる版',
  differences: (version: number) => `版${version}との違い`,
  noEarlier: '前の版はありません。',
  same: '違いはありません。',
  draft: '下書き',
  version: (n: number) => `版${n}`,
} as const;

/** 定義の取り込み。 */
export const importText = {
  title: (file: string) => `「${file}」を取り込むと`,
  problems: (n: number) =>
    `読めない行が ${n}件あります。直してからもう一度選んでください。何も書いていません。`,
  place: (sheet: string, row: number | null) => (row === null ? `「${sheet}」` : `「${sheet}」${row}行`),
  differences: (n: number) => `今の下書きと違うところ ${n}件`,
  differencesFirst: (n: number) => `いちばん新しい版と違うところ ${n}件`,
  same: '今の様式と同じです。取り込むものはありません。',
  replaces: '今ある下書きは、この定義に置き換わります（元に戻せます）。',
  go: '下書きにする',
  cancel: 'やめる',
  taken: (file: string) => `「${file}」を下書きにしました。`,
} as const;

const LETTERS: Readonly<Record<FormId, string>> = {
  ward: '様式A 区役所',
  room: '様式B 相談支援室',
  hub: '様式C 連携拠点',
};

export function formTab(form: FormId): string {
  return LETTERS[form];
}
