import { formatWareki } from '../../calendar/wareki.ts';
import type { RegisterDefinition } from '../definition.ts';
import type { RegisterField } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import type { RegisterRow } from '../row.ts';

/** 書き出すもの: 行と列はもう絞ってある。 */
export interface RegisterExport {
  readonly definition: RegisterDefinition;
  readonly fields: readonly RegisterField[];
  readonly rows: readonly RegisterRow[];
  readonly context: FieldContext;
  /** 基準日。無ければ全行か、画面で選んだ行。 */
  readonly asOf: string | null;
  /** 書き出した暦日。 */
  readonly issued: string;
  /** 書き出したときの最後の履歴のまとまり。取り込むときに、その後の変更を見分ける。 */
  readonly lastBatch: string;
}

/** 識別の列の見出し。取り込みは列の場所ではなくこれで探す。 */
export const ID_HEADING = 'ID';
export const VERSION_HEADING = '版';

/** 隠しシートの鍵。 */
export const META_SHEET = '_meta';
export const META_KEYS = {
  register: 'register',
  asOf: 'asOf',
  columns: 'columns',
  issued: 'issued',
  lastBatch: 'history',
  /** 行ごとに一つ。 */
  id: 'id',
} as const;

/** 表題: 台帳の名と基準日。 */
export function exportTitle({ definition, asOf }: Pick<RegisterExport, 'definition' | 'asOf'>): string {
  return asOf === null ? definition.label : `${definition.label}（${formatWareki(asOf)}現在）`;
}

/** 行の id。 */
export function rowId(definition: RegisterDefinition, row: RegisterRow): string {
  return String(row[definition.idKey] ?? '');
}
