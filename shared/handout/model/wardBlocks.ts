import type { Block as WardBlock } from '../../ward/ward.ts';
import type { Figure } from './figure.ts';

/** 24区の数の表 (2×12)。 */
export interface WardTableBlock extends Figure {
  readonly kind: 'wardTable';
  readonly wardHead: string;
  readonly valueHead: string;
  readonly columns: number;
  readonly rows: readonly WardValue[];
  readonly total: { readonly label: string; readonly value: number };
  /** 値の単位 (機関)。 */
  readonly unit: string;
}

export interface WardValue {
  readonly ward: string;
  readonly value: number;
  /** ※1 など、数字の外に置く印。 */
  readonly marks: readonly string[];
}

/** 区のますの地図。 */
export interface WardMapBlock extends Figure {
  readonly kind: 'wardMap';
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly WardTile[];
  /** 値のある階級だけ、小さい順。`shade` は 0 (白) から 4 (濃)。 */
  readonly classes: readonly { readonly label: string; readonly shade: number }[];
  readonly classesTitle: string;
  /** 値の単位 (機関)。 */
  readonly unit: string;
  readonly blockTotals: readonly {
    readonly block: WardBlock;
    readonly wards: number;
    readonly total: number;
  }[];
}

export interface WardTile {
  readonly ward: string;
  /** ますに書く短い名 (区を除く)。 */
  readonly name: string;
  readonly block: WardBlock;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly shade: number;
}
