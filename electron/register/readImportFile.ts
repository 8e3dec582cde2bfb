import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { type ImportSheet, readImportSheet } from '../../shared/register/exchange/readImportSheet.ts';
import { registerDefinition } from '../../shared/register/tables.ts';
import type { Session } from '../session.ts';
import { readTableFile } from './readTableFile.ts';

/** 取り込むファイル (.xlsx .xls .ods .csv) を表に読む。読めないもの、この台帳のものでないものは断る。 */
export async function readImportFile(
  session: Session,
  definition: RegisterDefinition,
  file: string,
  bytes: Uint8Array,
): Promise<ImportSheet> {
  const read = readImportSheet(await readTableFile(session, file, bytes), definition);
  const { label } = definition;
  if (!read.ok && read.why === 'repeatedHeading') {
    throw new DaichoError('importRepeatedHeading', { file, headings: read.headings.join('、') });
  }
  if (!read.ok) {
    const wanted = definition.fields.slice(0, 3).map((field) => field.label);
    throw new DaichoError('importNoHeading', { file, label, wanted: wanted.join('」「') });
  }
  const { meta } = read.sheet;
  if (meta !== null && meta.register !== definition.table) {
    const found = registerDefinition(meta.register)?.label ?? meta.register;
    throw new DaichoError('importOtherTable', { file, found, label });
  }
  return read.sheet;
}
