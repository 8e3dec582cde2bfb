import type {
  CellConflict,
  CellEdit,
  CellNote,
  CellRefusal,
  RowDelete,
  RowInsert,
} from '../../register/edit.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { Ward } from '../../ward/ward.ts';

/** 開く催しの台帳: 会議か、研修・普及啓発。 */
export type EventTable = 'meeting' | 'training';

/** 催し一つのすべて。 */
export interface EventRecord {
  readonly table: EventTable;
  readonly row: RegisterRow;
  /** 参加者の内訳: 立場の行と、その職種の行。 */
  readonly attendance: readonly RegisterRow[];
  readonly questionnaires: readonly EventQuestionnaire[];
  /** 区の名を読み書きするため。 */
  readonly wards: readonly Ward[];
}

export interface EventQuestionnaire {
  readonly id: string;
  readonly title: string;
  /** 回収数 (人)。まだなら null。 */
  readonly returned: number | null;
}

/** 催しの行と参加者の行を、一度に書く。どちらも一つの履歴のまとまり。 */
export interface EventSave {
  readonly table: EventTable;
  readonly id: string;
  readonly edits: readonly Omit<CellEdit, 'id'>[];
  readonly attendance: {
    readonly edits: readonly CellEdit[];
    readonly inserts: readonly RowInsert[];
    readonly deletes: readonly RowDelete[];
  };
}

/** 書いた結果。done のほかは何も書いていない。 */
export type EventSaved =
  | { readonly state: 'done'; readonly batch: string | null; readonly notes: readonly CellNote[] }
  | {
      readonly state: 'refused';
      readonly table: EventTable | 'attendance';
      readonly refusals: readonly CellRefusal[];
    }
  | { readonly state: 'conflict'; readonly conflicts: readonly CellConflict[] };
