/** 事例の中で、人に読まれる文の列。公開の頁や内部の資料に出るのはこれだけ。 */
export const CASE_TEXTS = [
  { key: 'requester', label: '相談者' },
  { key: 'basics', label: '基礎情報' },
  { key: 'consultation', label: '相談内容' },
  { key: 'response', label: '相談支援室の対応' },
  { key: 'outcome', label: 'その後の経過' },
] as const;

export type CaseTextKey = (typeof CASE_TEXTS)[number]['key'];

/** 事例の文。列の名 → 文。 */
export type CaseTexts = Readonly<Record<CaseTextKey, string>>;

/** 個人や場所が特定されるものの種類。 */
export const CASE_FINDING_KINDS = {
  person: '人の名',
  institution: '医療機関の名',
  address: '住所',
  postalCode: '郵便番号',
  telephone: '電話番号',
  email: 'メールアドレス',
  birthDate: '生年月日',
  exactAge: '年齢',
} as const;

export type CaseFindingKind = keyof typeof CASE_FINDING_KINDS;

/** 一つの文の中で見つかった所。start・end は元の文の位置 (UTF-16、end は含まない)。 */
export interface FoundSpan {
  readonly kind: CaseFindingKind;
  readonly start: number;
  readonly end: number;
  /** 元の文のままの字。 */
  readonly text: string;
}

/** 事例の点検で見つかったこと。 */
export interface CaseFinding extends FoundSpan {
  readonly field: CaseTextKey;
  readonly fieldLabel: string;
  /** 何が、なぜ、どうすればよいか。一文。 */
  readonly message: string;
}

/** 名を探すための、台帳の名簿。 */
export interface CaseWords {
  /** 人の名 (姓と名の間に空きがあれば、姓だけでも敬称や職名が続けば見つける)。 */
  readonly people: readonly string[];
  /** 人のよみ。 */
  readonly kana: readonly string[];
  /** 医療機関、相談支援室、受託法人の名。 */
  readonly institutions: readonly string[];
  /** 区の名 (北区)。 */
  readonly wards: readonly string[];
}
