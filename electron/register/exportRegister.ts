import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { csvRows } from '../../shared/register/exchange/csvRows.ts';
import { exportTitle, type RegisterExport, rowId } from '../../shared/register/exchange/registerExport.ts';
import type { RegisterField } from '../../shared/register/field.ts';
import { planRegisterExport } from '../../shared/register/planRegisterExport.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { fileNamePart } from '../../shared/survey/formFileName.ts';
import { formatCsv } from '../../shared/workbook/formatCsv.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import type { Session } from '../session.ts';
import { listRegister } from './listRegister.ts';
import { loadLastBatch } from './loadChangesSince.ts';
import { loadFieldContext } from './loadFieldContext.ts';

/** 何を書き出すか。columns と ids は画面に見えているもの、その順で。無ければすべて。 */
export interface ExportRequest {
  readonly table: string;
  readonly asOf: string | null;
  readonly columns: readonly string[] | null;
  readonly ids: readonly string[] | null;
}

/** 台帳を .xlsx か .csv のファイルに書く。書いた行の数を返す。 */
export async function exportRegister(
  session: Session,
  request: ExportRequest,
  file: string,
): Promise<{ readonly rows: number }> {
  const format = extname(file).toLowerCase();
  if (format !== '.xlsx' && format !== '.csv') {
    throw new DaichoError('printFormat', { file, known: '.xlsx・.csv' });
  }
  const register = await loadExport(session, request);
  const bytes =
    format === '.xlsx'
      ? await writeWorkbook(planRegisterExport(register))
      : new TextEncoder().encode(formatCsv(csvRows(register)));
  await writeFileSafely(file, bytes);
  return { rows: register.rows.length };
}

/** 書き出すものを台帳から集める。 */
export async function loadExport(session: Session, request: ExportRequest): Promise<RegisterExport> {
  const { db } = session.register;
  const { definition, rows } = await listRegister(db, request.table, request.asOf);
  return {
    definition,
    fields: chooseFields(definition, request.columns),
    rows: chooseRows(definition, rows, request.ids),
    context: await loadFieldContext(db),
    asOf: definition.valid === null ? null : request.asOf,
    issued: session.clock.today(),
    lastBatch: await loadLastBatch(db),
  };
}

/** 保存先の既定の名: 「積極的医療機関（令和6年9月1日現在）.xlsx」。 */
export function exportFileName(
  definition: RegisterDefinition,
  asOf: string | null,
  format: 'xlsx' | 'csv',
): string {
  return `${fileNamePart(exportTitle({ definition, asOf: definition.valid === null ? null : asOf }))}.${format}`;
}

function chooseFields(
  definition: RegisterDefinition,
  columns: readonly string[] | null,
): readonly RegisterField[] {
  if (columns === null) return definition.fields;
  return columns.map((key) => {
    const field = definition.fields.find((each) => each.key === key);
    if (field === undefined)
      throw new DaichoError('badArgument', { detail: `「${key}」という列はありません` });
    return field;
  });
}

function chooseRows(
  definition: RegisterDefinition,
  rows: readonly RegisterRow[],
  ids: readonly string[] | null,
): readonly RegisterRow[] {
  if (ids === null) return rows;
  const byId = new Map(rows.map((row) => [rowId(definition, row), row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
