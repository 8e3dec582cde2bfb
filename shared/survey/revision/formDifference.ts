/** 版と版の違いの、比較への効き方。break 前の年度と比べられなくなる / check 人が確かめる / harmless 比較は変わらない。 */
export type DifferenceEffect = 'break' | 'check' | 'harmless';

export type DifferenceKind =
  | '追加'
  | '削除'
  | '引継ぎ'
  | '改称'
  | '型'
  | '単位'
  | '選択肢'
  | '階級'
  | '前問'
  | '内訳・再掲'
  | '列'
  | '必須'
  | '順'
  | '注記'
  | '点検'
  | '節'
  | '導出値'
  | '様式';

/** 版と版の違い一つ。 */
export interface FormDifference {
  readonly kind: DifferenceKind;
  readonly effect: DifferenceEffect;
  /** 新しい版の項目か導出値の code (やめたものは前の版の code)。様式そのもの・節のことなら null。 */
  readonly code: string | null;
  /** 一文。 */
  readonly message: string;
}
