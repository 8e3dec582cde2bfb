/** 列の種類。読み (parseField) と見せ方 (formatField) はこれで決まる。 */
export type FieldKind =
  | 'text'
  | 'longText'
  /** 一行に一つ、いくつでも (受託法人など)。 */
  | 'lines'
  | 'kana'
  | 'ward'
  | 'reference'
  | 'date'
  | 'time'
  | 'count'
  /** 公表された数。単位の語は除いて読み、小数もよい。 */
  | 'figure'
  /** 年度 (西暦の数で持つ)。 */
  | 'fiscalYear'
  | 'hours'
  | 'flag'
  | 'choice'
  /** 選択肢のいくつでも。選んだ code を選択肢の順に一行に一つ。 */
  | 'multi'
  | 'telephone'
  | 'postalCode'
  | 'email';

/** 台帳に入る値。日付は YYYY-MM-DD、時刻は HH:MM、真偽は 0/1、区は5桁のコード、参照は id。 */
export type FieldValue = string | number | null;

export interface FieldChoice {
  readonly code: string;
  readonly label: string;
  /** 読むときだけ認める、ほかの言い方。 */
  readonly aliases?: readonly string[];
}

/** 台帳の列の定義。一覧・入力・入出力・点検がみなこれを使う。列を足すとは、ここと移行に一つずつ足すこと。 */
export interface RegisterField {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** 空にできない。 */
  readonly required?: boolean;
  /** 書き換えられない。よその台帳から出す列と、区の決まった列。 */
  readonly readOnly?: boolean;
  readonly choices?: readonly FieldChoice[];
  /** text の候補。揺れた書き方はこの字にそろえるが、ほかの語も書ける。 */
  readonly suggestions?: readonly string[];
  /** reference の指す台帳。 */
  readonly table?: ReferencedTable;
  /** flag の「はい」「いいえ」にあたる語 (常勤・非常勤)。 */
  readonly words?: { readonly yes: string; readonly no: string };
  /** 空のときに入る値。書かなければ、文字の列は ''、ほかは null。 */
  readonly empty?: FieldValue;
  /** 空のときに見せる語 (市全体)。 */
  readonly emptyLabel?: string;
  /** 画面での幅の目安 (画素)。 */
  readonly width: number;
  /** 左に固定する。 */
  readonly frozen?: boolean;
  /** 個人の名など。公開資料に出さない。 */
  readonly personal?: boolean;
  /** 数の下限と上限。 */
  readonly min?: number;
  readonly max?: number;
  /** 文字数の上限 (字の数)。 */
  readonly maxLength?: number;
}

/** ほかの台帳から指される台帳。formItem は様式の項目と導出値 (`room.b_kai_kei`)、formFigure は集計の数 (`room.b_e_4`、`hub.c_2a:c1`、`hub.c_2a:n`)。 */
export type ReferencedTable =
  | 'coordinator'
  | 'supportRoom'
  | 'formItem'
  | 'formFigure'
  | 'assignment'
  | 'meeting'
  | 'training'
  | 'questionnaire'
  | 'questionnaireItem'
  | 'indicator';

/** 空のときに台帳に入る値。 */
export function emptyValue(field: RegisterField): FieldValue {
  if (field.empty !== undefined) return field.empty;
  return TEXT_KINDS.has(field.kind) ? '' : null;
}

const TEXT_KINDS: ReadonlySet<FieldKind> = new Set([
  'text',
  'longText',
  'lines',
  'multi',
  'kana',
  'telephone',
  'postalCode',
  'email',
]);
