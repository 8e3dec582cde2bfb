import type { FieldValue } from '../field.ts';

/** 取り込むとどうなるか。まだ何も書いていない。 */
export interface ImportPreview {
  readonly table: string;
  readonly changed: readonly ImportChange[];
  readonly added: readonly ImportAddition[];
  /** 出した範囲 (よその名簿では今有効な行) のうち、ファイルに無い行。取り込みでは決して消さない。 */
  readonly notFound: readonly { readonly id: string; readonly name: string }[];
  readonly refused: readonly ImportRefusal[];
  /** 名の書き方が違うが、同じ行とみたもの。台帳の名は変えない。 */
  readonly respelled: readonly {
    readonly row: number;
    readonly text: string;
    readonly id: string;
    readonly name: string;
  }[];
  readonly unknownColumns: readonly string[];
  readonly unreadSheets: readonly string[];
  /** 合ったが変わらない行の数。 */
  readonly unchanged: number;
}

export interface ImportChange {
  readonly id: string;
  readonly name: string;
  /** ファイルの行の番号 (1から)。 */
  readonly row: number;
  readonly fields: readonly ImportFieldChange[];
}

/** old・new は台帳に入る値、…Text は見せる文字。 */
export interface ImportFieldChange {
  readonly field: string;
  readonly label: string;
  readonly old: FieldValue;
  readonly new: FieldValue;
  readonly oldText: string;
  readonly newText: string;
}

export interface ImportAddition {
  readonly row: number;
  readonly name: string;
  /** 欄の key → 台帳に入る値。ファイルに無い列と空のセルは含まない。 */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** 名だけは同じ、今ある行 (ほかの区など)。足す前に人が確かめる。 */
  readonly similar: readonly { readonly id: string; readonly name: string }[];
}

/** 取り込まない行。一つでも読めないセルがある行は、ほかのセルも取り込まない。 */
export interface ImportRefusal {
  readonly row: number;
  /** 見出し。行そのものの訳なら ''。 */
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}
