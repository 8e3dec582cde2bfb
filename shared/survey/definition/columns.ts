/** 様式の定義のブックの見出し。書く側と読む側が同じ表を使う。列の順は書き出す順で、読むときは問わない。 */
export const SHEETS = { items: '項目', choices: '選択肢', bands: '階級', form: '様式' } as const;

export const ITEM_HEADINGS = {
  kind: '種類',
  code: 'コード',
  label: '名',
  required: '必須',
  unit: '単位',
  base: '前問',
  baseChoices: '前問の答え',
  partOf: '内訳のもと',
  within: '再掲のもと',
  usualMax: '通常の上限',
  blankRows: '空き行',
  register: '台帳',
  follows: '引き継ぐ項目',
  how: '引継ぎ方',
  provisional: '仮の名称',
  items: 'もとの項目',
  note: '注記',
} as const;

export const CHOICE_HEADINGS = { item: '項目', code: 'コード', label: '名' } as const;

export const BAND_HEADINGS = {
  item: '項目',
  label: '名',
  from: '以上',
  to: '未満',
  onlyWhenNotEmpty: '該当があるときだけ',
} as const;

export const FORM_HEADINGS = { key: '欄', value: '内容' } as const;

/** 「様式」のシートの欄の名。 */
export const FORM_KEYS = {
  id: '様式',
  version: '版',
  title: '様式の名',
  respondent: '書く人',
  instruction: '記入の注意',
  dropped: 'やめた項目',
} as const;

/** 付けるときの印。 */
export const YES = '○';

/** 並び (前問の答え、もとの項目) の区切り。 */
export const SEPARATOR = '、';
