import { layoutQuestions } from '../../../shared/survey/questions/layoutQuestions.ts';
import { questionFileName } from '../../../shared/survey/questions/questionFileName.ts';
import type { WorkbookPlan } from '../../../shared/workbook/plan.ts';
import type { Readable } from '../../database/register.ts';
import { findSendback, loadSheet } from './loadSendback.ts';

/** 確認票のブックの計画と、ファイル名。 */
export async function planQuestions(
  db: Readable,
  sendback: string,
): Promise<{ readonly fileName: string; readonly plan: WorkbookPlan }> {
  const sheet = await loadSheet(db, await findSendback(db, sendback));
  return { fileName: questionFileName(sheet, 'xlsx'), plan: layoutQuestions(sheet) };
}
