/** 定義のブックの、読めない行一つ。 */
export interface DefinitionProblem {
  readonly sheet: string;
  /** 表計算の行の番号 (1から)。シート全体のことなら null。 */
  readonly row: number | null;
  readonly message: string;
}
