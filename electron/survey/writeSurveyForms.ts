import type { Progress } from '../../shared/api/contract.ts';
import { formFileName } from '../../shared/survey/formFileName.ts';
import { layoutForm } from '../../shared/survey/layoutForm.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { respondentId } from './createSurvey.ts';
import { loadFormFacts } from './loadFormFacts.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';
import { writeForms } from './writeForms.ts';

/**
 * 回のすべての様式を一つのフォルダに書き出し、まだ送っていない区を「送付済」にする
 * (書き出した日を送付の日とみる)。
 */
export async function writeSurveyForms(
  session: Session,
  id: string,
  folder: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<readonly string[]> {
  const { db } = session.register;
  const survey = await loadSurvey(db, id);
  const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
  const plans: { fileName: string; plan: WorkbookPlan }[] = [];
  for (const form of await loadSurveyForms(db, id)) {
    for (const ward of wards) {
      const facts = await loadFormFacts(db, survey, form, ward, session.clock.today());
      plans.push({ fileName: formFileName(form, survey, ward), plan: layoutForm(form, facts) });
    }
  }
  const files = await writeForms({ plans, folder, onProgress });
  await change(session.register, { who: session.who, kind: 'send' }, async (write) => {
    const unsent = await write.read
      .selectFrom('respondent')
      .select(['form', 'ward'])
      .where('survey', '=', id)
      .where('sentAt', 'is', null)
      .orderBy('id')
      .execute();
    for (const { form, ward } of unsent) {
      write.update('respondent', respondentId(id, form, ward), { sentAt: session.clock.now() });
    }
  });
  return files;
}
