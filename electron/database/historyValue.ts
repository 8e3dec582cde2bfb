import { createHash } from 'node:crypto';
import type { SqlValue } from './register.ts';

/** 履歴に書く行 (JSON)。 */
export function rowJson(row: Readonly<Record<string, SqlValue>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, shortened(value)])),
  );
}

/** 履歴に書く値 (JSON)。 */
export function valueJson(value: SqlValue): string {
  return JSON.stringify(shortened(value));
}

/** ファイルの中身は履歴に二重に持たず、何であったかだけを残す。 */
function shortened(value: SqlValue) {
  if (!(value instanceof Uint8Array)) return value;
  return { sha256: createHash('sha256').update(value).digest('hex'), bytes: value.byteLength };
}
