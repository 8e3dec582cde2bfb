import type { RegisterDefinition } from '../definition.ts';
import type { FieldValue } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import type { RegisterRow } from '../row.ts';

/** 照らす相手: 今の台帳。 */
export interface MatchPlace {
  readonly definition: RegisterDefinition;
  readonly context: FieldContext;
  /** 終わったものも含む全行。 */
  readonly rows: readonly RegisterRow[];
  /** 今日 YYYY-MM-DD。よその名簿に無い行を数えるのは、今有効な行だけ。 */
  readonly today: string;
  /**
   * 書き出した後に変わった欄の、書き出したときの値: id → key → 値。
   * 書き出した時が履歴から分からなければ null (CSV、別の台帳、前に戻した台帳)。
   */
  readonly since: ReadonlyMap<string, ReadonlyMap<string, FieldValue>> | null;
  /** 書き出したときの名簿 (その後に変わった人や室の名を戻したもの)。分からなければ今の名簿。 */
  readonly contextAtExport: FieldContext;
}
