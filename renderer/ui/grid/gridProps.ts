import type { RefObject } from 'react';
import type {
  GridActiveCell,
  GridBatch,
  GridColumn,
  GridCommitResult,
  GridFilters,
  GridMessage,
  GridRow,
  GridSelectionSummary,
  GridViewState,
  RefusedCell,
} from './gridTypes.ts';

/**
 * 表計算のように打てる表。分野を知らない: 何を書けるか、どう読むかは列 (GridColumn) が、しまい方は onCommit が決める。
 *
 * - 列の集まりが替わるときは `key` を替えて作り直す。行は同じ id のまま何度渡してもよい。
 * - `onCommit` の一回が「元に戻す」の一回。ok なら、その前後に新しい `rows` を渡す。ok でなければ何も書かれていない。
 * - 読めない字・断られた字は未保存のまま升目に残る (赤い字と印)。Escape で捨て、F8 で次へ。
 * - 並びは、人が並べ替えや絞り込みをやり直すまで動かない。`listKey` (台帳と基準日など) が替わると並べ直す。
 */
export interface GridViewProps {
  /** 読み上げの名。「積極的医療機関の一覧」。 */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly listKey: string;
  /** この一覧には入らないが受け手にはある行 (基準日の外など)。ここで足した行が入っていれば、離れるまで見せておく。 */
  readonly outside?: ReadonlySet<string>;
  /** 探す言葉。空白で区切ればどれも含む行。 */
  readonly search: string;
  /** 末尾の空行に打って行を足せる。 */
  readonly newRowAtEnd: boolean;
  readonly view: GridViewState;
  readonly onView: (view: GridViewState) => void;
  /** 絞り込み。持ち主は画面なので、画面がそれを見せ、外せる。 */
  readonly filters: GridFilters;
  readonly onFilters: (filters: GridFilters) => void;
  readonly onCommit: (batch: GridBatch) => Promise<GridCommitResult>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Ctrl+-: 選んだ行を消したい。確かめて消すのは画面。 */
  readonly onDeleteRows?: (ids: readonly string[]) => void;
  readonly onActiveCell?: (cell: GridActiveCell) => void;
  readonly onSelection?: (selection: GridSelectionSummary) => void;
  /** 状態行の一文。null は言うことなし。 */
  readonly onMessage?: (message: GridMessage | null) => void;
  /** 貼り付けや一括で書けなかった升目。空なら全部書けた。 */
  readonly onRefused?: (cells: readonly RefusedCell[]) => void;
  /** 未保存の升目の数。0 でないまま画面を離れると字が失われる。 */
  readonly onUnsaved?: (count: number) => void;
  /** 一覧の行のうち見えている数。打ちかけの新しい行と、一覧に入らない行は数えない。 */
  readonly onShown?: (count: number) => void;
  /** 絞り込みと探す言葉を外す。 */
  readonly onDropConditions: () => void;
  readonly handle?: RefObject<GridHandle | null>;
}

export interface GridHandle {
  focus(): void;
  goTo(id: string, key: string): boolean;
  /** 末尾の空行の最初の列へ。 */
  goToNewRow(): void;
  nextError(): void;
  /** 見えている行。上から。 */
  shownIds(): readonly string[];
  /** 打ちかけを確定し、送ったものがみな済むまで待つ。残った未保存の数を返す。 */
  flush(): Promise<number>;
  /** 打ちかけを確定する。まだ台帳に無いもの (送っている途中、未保存) があれば true。 */
  hasOpenWork(): boolean;
}
