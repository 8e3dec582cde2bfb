import { planDefinition } from '../../../shared/survey/definition/planDefinition.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { fileNamePart } from '../../../shared/survey/formFileName.ts';
import { layoutForm } from '../../../shared/survey/layoutForm.ts';
import { trialFacts } from '../../../shared/survey/trialFacts.ts';
import { writeWorkbook } from '../../files/workbook/writeWorkbook.ts';
import { writeFileSafely } from '../../files/writeFileSafely.ts';
import type { Session } from '../../session.ts';
import { loadRegisterAnswers } from '../registerAnswers.ts';

/** 様式を試しに一通、今日の台帳で書き出す。宛先は行政順で初めの区、送付したことにはしない。 */
export async function writeTrialForm(session: Session, form: FormDefinition, file: string): Promise<void> {
  const { db } = session.register;
  const ward = await db.selectFrom('ward').selectAll().orderBy('position').executeTakeFirstOrThrow();
  const today = session.clock.today();
  const prefilled = await loadRegisterAnswers(db, form, ward.code, today);
  await writeFileSafely(
    file,
    await writeWorkbook(layoutForm(form, { ...trialFacts(ward, today), prefilled })),
  );
}

/** 様式の定義をブックに書き出す。 */
export async function writeDefinition(session: Session, form: FormDefinition, file: string): Promise<void> {
  await writeFileSafely(file, await writeWorkbook(planDefinition(form, session.clock.today())));
}

/** 保存先の既定の名。 */
export function formSaveName(form: FormDefinition, kind: '試し書き' | '定義'): string {
  return `${fileNamePart(`${form.title}_版${form.version}_${kind}`)}.xlsx`;
}
