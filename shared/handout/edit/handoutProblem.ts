/** 資料の定義の直す所。 */
export interface HandoutProblem {
  /** 定義の中の場所。例「pages.3.blocks.0.title」。 */
  readonly path: string;
  /** 欄のそばに出す一文。 */
  readonly message: string;
}
