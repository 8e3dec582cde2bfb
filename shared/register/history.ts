import type { CellConflict } from './edit.ts';
import type { FieldValue } from './field.ts';

/** 履歴の絞り方。書いたものをみな満たすまとまりだけ。 */
export interface HistoryQuery {
  readonly table?: string | undefined;
  /** 行の id。 */
  readonly id?: string | undefined;
  /** 列の名。欄ひとつの履歴には table と id も要る。 */
  readonly field?: string | undefined;
  /** 変えた日 YYYY-MM-DD (日本の暦日)。 */
  readonly day?: string | undefined;
  /** 変えた職員。 */
  readonly who?: string | undefined;
  /** このコーディネーターその人と、配置・資格・経験 (消したものも)。 */
  readonly coordinator?: string | undefined;
  /** この会議・研修と、その参加者・アンケート (消したものも)。 */
  readonly event?: string | undefined;
  /** このアンケートと、その問い・選択肢・自由記載 (消したものも)。 */
  readonly questionnaire?: string | undefined;
  /** まとまりの数の上限。 */
  readonly limit?: number | undefined;
  /** このまとまりより前。続きを読むときに。 */
  readonly before?: string | undefined;
}

/** 履歴の一まとまり。取り消しの単位。 */
export interface HistoryView {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  readonly kind: string;
  readonly kindLabel: string;
  /** 取り消しなら、取り消したまとまり。 */
  readonly undoes: string | null;
  /** このまとまりをいちばん後に取り消したまとまり。 */
  readonly undoneBy: string | null;
  /** まとまりの変更の数。絞ったときは changes より多いことがあり、取り消しはこの全部に及ぶ。 */
  readonly size: number;
  readonly changes: readonly HistoryChange[];
}

export interface HistoryChange {
  readonly table: string;
  readonly tableLabel: string;
  readonly id: string;
  /** 今の行の名。消えた行は消えたときの名。 */
  readonly title: string;
  readonly action: 'insert' | 'update' | 'delete';
  readonly field: string | null;
  readonly fieldLabel: string;
  readonly old: FieldValue;
  readonly new: FieldValue;
  readonly oldText: string;
  readonly newText: string;
  /** 足した行・消した行の、空でない欄。 */
  readonly values: readonly { readonly label: string; readonly text: string }[];
}

/** 取り消しの結果。conflict では何も書いていない。 */
export type UndoOutcome =
  | {
      readonly state: 'done';
      /** 取り消しのまとまり。これを取り消すとやり直しになる。何も戻さなければ null。 */
      readonly batch: string | null;
      /** 進んでいたので戻さなかったもの (skipConflicts のときだけ)。 */
      readonly skipped: readonly CellConflict[];
    }
  | { readonly state: 'conflict'; readonly conflicts: readonly CellConflict[] };
