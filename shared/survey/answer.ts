/** 項目1つの答え。未回答は答えが無いこと (キーが無い) で表し、0 とは区別する。 */
export type AnswerValue =
  | string // status3・choice は選択肢の code、date は YYYY-MM-DD、text は文
  | number // count (整数)・hours (小数可)
  | readonly string[] // multi: 選択肢の code。「該当なし」だけなら ['none']
  | readonly RowAnswer[]; // rows

export type RowAnswer = Readonly<Record<string, string | number | null>>;

export type Answers = Readonly<Record<string, AnswerValue>>;

/** 値がどこから来たか。`original` はセルにあったままの文字。 */
export interface AnswerSource {
  readonly sheet: string;
  readonly cell: string;
  readonly original: string;
  /** rows の行ごとの、左端のセルの番地。 */
  readonly rowCells?: readonly string[];
}

export type FindingLevel = 'error' | 'confirm' | 'info';

/** 所見。誤り・確認・読替のどれか一つで、必ず日本語の一文。 */
export interface Finding {
  readonly level: FindingLevel;
  readonly kind: FindingKind;
  /** 項目の code。ファイル全体のことなら null。 */
  readonly code: string | null;
  /** 「シート名!番地」。無ければ null。 */
  readonly cell: string | null;
  readonly message: string;
}

export type FindingKind =
  // error
  | 'unreadable'
  | 'twoMarks'
  | 'negative'
  | 'fraction'
  | 'errorCell'
  | 'noStoredValue'
  | 'wrongSurvey'
  | 'wrongForm'
  | 'wrongVersion'
  | 'wrongWard'
  | 'unknownWard'
  | 'notFound'
  | 'merged'
  | 'struck'
  | 'twoSheets'
  // confirm
  | 'blank'
  | 'totalNotParts'
  | 'withinOverTotal'
  | 'followUpWithoutBase'
  | 'unusual'
  | 'approximate'
  | 'jump'
  | 'registerDiffers'
  | 'markBesideNone'
  | 'twoReplies'
  | 'noMeta'
  | 'writtenBeside'
  // info
  | 'normalised'
  | 'unreadCell'
  | 'foundByCode'
  | 'foundByLabel'
  | 'placedByHand'
  | 'identifiedByHand'
  | 'notOpened';

/** 回答者の状態。 */
export type RespondentState = '未送付' | '送付済' | '受領' | '要確認' | '差戻し' | '確定';
