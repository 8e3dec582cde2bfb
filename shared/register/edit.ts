import type { FieldValue } from './field.ts';

/** 一つの欄の書き換え。`seen` は書いた人が見ていた値、`value` は打たれた文字。 */
export interface CellEdit {
  readonly id: string;
  readonly field: string;
  readonly seen: FieldValue;
  readonly value: string;
}

/** 足す行。列の名 → 打たれた文字。書かない列は空。 */
export interface RowInsert {
  readonly values: Readonly<Record<string, string>>;
}

/** 消す行。`version` があれば、見ていた版と今の版が違うとき断る。 */
export interface RowDelete {
  readonly id: string;
  readonly version?: number | undefined;
}

/** 一度の書き込み。全部が一つの履歴のまとまりで、取り消しも一度。 */
export interface EditRequest {
  readonly table: string;
  readonly edits: readonly CellEdit[];
  readonly inserts: readonly RowInsert[];
  readonly deletes: readonly RowDelete[];
  /** 消す行にぶら下がる行も消してよい。 */
  readonly cascade?: boolean | undefined;
  readonly why?: string | undefined;
}

/** 書き込みの結果。done のほかは何も書いていない。 */
export type EditOutcome =
  | {
      readonly state: 'done';
      /** 履歴のまとまり。何も変わらなければ null。 */
      readonly batch: string | null;
      /** 足した行の id、inserts の順。 */
      readonly inserted: readonly string[];
      readonly notes: readonly CellNote[];
    }
  | { readonly state: 'refused'; readonly refusals: readonly CellRefusal[] }
  | { readonly state: 'conflict'; readonly conflicts: readonly CellConflict[] }
  | { readonly state: 'dependents'; readonly rows: readonly RowDependents[] };

/** どの欄か: 今ある行なら id、足す行なら inserts の何番目か。 */
interface CellPlace {
  readonly id: string | null;
  readonly insert: number | null;
  readonly field: string;
  readonly label: string;
}

/** 読み替えて書いた欄。 */
export interface CellNote extends CellPlace {
  readonly note: string;
}

/** 受け付けられない欄と、その訳。 */
export interface CellRefusal extends CellPlace {
  readonly text: string;
  readonly reason: string;
}

/** 見ていた値と今の値が違う欄。行がもう無ければ field は null。 */
export interface CellConflict {
  readonly table: string;
  readonly id: string;
  readonly title: string;
  readonly field: string | null;
  readonly seen: FieldValue;
  readonly present: FieldValue;
  readonly seenText: string;
  readonly presentText: string;
  readonly message: string;
  /** 取り消しで、書く扉の決まりが戻させなかった欄 (事例の「公開」の印)。 */
  readonly held?: true;
}

/** 消そうとした行に、ぶら下がっているもの。 */
export interface RowDependents {
  readonly id: string;
  readonly title: string;
  readonly dependents: readonly Dependents[];
}

export interface Dependents {
  readonly table: string;
  readonly label: string;
  readonly count: number;
  readonly names: readonly string[];
}
