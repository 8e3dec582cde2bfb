import type { RegisterDefinition } from '../definition.ts';
import { nameKey } from '../nameKey.ts';
import { type FoundRow, rowRefusal } from './findCurrentRow.ts';
import { keyFields } from './findRow.ts';
import type { ImportRefusal } from './importPreview.ts';
import type { ImportRow } from './readImportSheet.ts';
import { rowId } from './registerExport.ts';

/** 同じ行がファイルに二度あれば、どちらを使うか決まらないので両方断る。ファイルの行の番号 → 訳。 */
export function refuseTwins(
  found: readonly (FoundRow & { readonly file: ImportRow })[],
  definition: RegisterDefinition,
): ReadonlyMap<number, readonly ImportRefusal[]> {
  const groups = new Map<string, ImportRow[]>();
  for (const { file, current, refused } of found) {
    if (refused.length > 0) continue;
    const key = current === null ? newRowKey(file, definition) : `id:${rowId(definition, current)}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const twins = new Map<number, readonly ImportRefusal[]>();
  for (const files of groups.values()) {
    if (files.length < 2) continue;
    const rows = files.map((file) => `${file.row}行目`).join('と');
    for (const file of files) {
      const name = file.cells.get(definition.titleKeys[0] ?? '')?.text ?? '';
      twins.set(file.row, [rowRefusal(file, name, `同じ行が${rows}にあります。一つにしてください。`)]);
    }
  }
  return twins;
}

function newRowKey(file: ImportRow, definition: RegisterDefinition): string {
  const keys = keyFields(definition.table).map((key) => nameKey(file.cells.get(key)?.text ?? ''));
  return `new:${keys.join('\n')}`;
}
