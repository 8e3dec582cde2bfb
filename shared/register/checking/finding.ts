import type { RegisterTable } from '../definition.ts';

/** 台帳の点検で見つかったこと。id と field がその欄へ導く。行に属さない所見は無い (区のことは区の行に)。 */
export interface RegisterFinding {
  /** error: 台帳として成り立たない。confirm: 人が確かめる。info: 知らせるだけ。 */
  readonly level: 'error' | 'confirm' | 'info';
  readonly table: RegisterTable;
  readonly id: string;
  readonly field: string | null;
  /** 何がどうかを一文で。 */
  readonly message: string;
}
