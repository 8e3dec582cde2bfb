/** 台帳ごとの行の数。基準日で絞る台帳は、その日に有効な行だけ。 */
export interface RegisterCount {
  readonly table: string;
  readonly label: string;
  readonly count: number;
}
