/** 様式の定義の、直さないと公表できない所。画面はその欄のそばに出す。 */
export interface FormProblem {
  readonly of: 'form' | 'section' | 'item' | 'derived';
  /** 節・項目・導出値の code。様式そのもののことなら null。 */
  readonly code: string | null;
  /** どの欄のことか。定義の欄の名 (label・choices・base …)。 */
  readonly field: string;
  /** 一文。 */
  readonly message: string;
}
