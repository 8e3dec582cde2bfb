import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { openSession } from '../../../electron/openSession.ts';
import { loadExport } from '../../../electron/register/exportRegister.ts';
import type { Session } from '../../../electron/session.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { planRegisterExport } from '../../../shared/register/planRegisterExport.ts';
import type { CellPlan, CellPlanValue, WorkbookPlan } from '../../../shared/workbook/plan.ts';

/** 見本の台帳を開く。試験が終わると閉じて消える。 */
export async function openSample(): Promise<Session> {
  const folder = join(mkdtempSync(join(tmpdir(), 'exchange-')), '日本語 #1');
  const options = { folder, who: '試験', startChild: startNodeChild() };
  await initRegister(options, 'sample');
  const session = await openSession(options);
  onTestFinished(async () => {
    await session.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });
  return session;
}

/** 台帳の書出しの計画。 */
export async function exportPlan(session: Session, table: string): Promise<WorkbookPlan> {
  return planRegisterExport(await loadExport(session, { table, asOf: null, columns: null, ids: null }));
}

/** 書出しを Excel で直したつもりのもの: 見出しと ID でセルを指して書き換える。 */
export function edited(
  plan: WorkbookPlan,
  edits: readonly { id: string; column: string; value: CellPlanValue }[],
): WorkbookPlan {
  const [sheet, ...others] = plan.sheets;
  if (sheet === undefined) throw new Error('シートがありません');
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { id, column, value } of edits) {
    const row = sheet.cells.find((cell) => cell.value === id)?.row ?? -1;
    const head = sheet.cells.find((cell) => cell.row === 0 && cell.value === column);
    const at = cells.get(`${row},${head?.column}`);
    if (at === undefined) throw new Error(`${column} のセルがありません`);
    cells.set(`${at.row},${at.column}`, { ...at, value });
  }
  return { ...plan, sheets: [{ ...sheet, cells: [...cells.values()] }, ...others] };
}

/** 行だけの素のブック。 */
export async function plainBook(
  rows: readonly (readonly CellPlanValue[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const cells: CellPlan[] = rows.flatMap((line, row) =>
    line.map((value, column) => ({ row, column, value })).filter((cell) => cell.value !== null),
  );
  return new Uint8Array(await writeWorkbook({ sheets: [{ name: '一覧', cells }], names: [] }));
}
