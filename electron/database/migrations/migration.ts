/** 台帳の構造の一歩。番号は 1 から一つずつ上がり、出したものは二度と変えない。 */
export interface Migration {
  readonly number: number;
  readonly sql: string;
}
