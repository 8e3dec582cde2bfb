import { join } from 'node:path';
import type { Progress } from '../../shared/api/contract.ts';
import { formFileName, roundShort } from '../../shared/survey/formFileName.ts';
import { layoutForm } from '../../shared/survey/layoutForm.ts';
import { buildLetter, joinLetters } from '../../shared/survey/round/letter.ts';
import { groupOffices } from '../../shared/survey/round/offices.ts';
import type { SurveyStatus } from '../../shared/survey/survey.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { change } from '../database/change.ts';
import { storeZip } from '../files/workbook/storeZip.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import type { Session } from '../session.ts';
import { loadLetters, respondentId } from './createSurvey.ts';
import { loadFormFacts } from './loadFormFacts.ts';
import { loadStatus } from './loadStatus.ts';
import { loadSurveyForms } from './loadSurvey.ts';
import { refuseClosed } from './refuseClosed.ts';
import type { RespondentKey } from './round/markRespondents.ts';
import { writeForms } from './writeForms.ts';

export interface FormsToSend {
  readonly survey: string;
  /** 書き出す回答者。null なら全部。 */
  readonly chosen: readonly RespondentKey[] | null;
  /** 依頼文も添えるか。 */
  readonly cover: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * 回の様式を一つのフォルダに書き出し、まだ送っていない回答者を「送付済」にする
 * (書き出した日を送付の日とみる)。
 */
export async function writeSurveyForms(
  session: Session,
  request: FormsToSend,
  folder: string,
): Promise<readonly string[]> {
  const { plans, cover, status } = await planForms(session, request);
  const files = await writeForms({ plans, folder, ...progressOf(request) });
  if (cover !== null) await writeFileSafely(join(folder, cover.name), cover.bytes);
  await markWritten(session, status);
  return files;
}

/** 回の様式を一つの zip に書き出す。ほかはフォルダのときと同じ。 */
export async function writeSurveyZip(
  session: Session,
  request: FormsToSend,
  file: string,
): Promise<readonly string[]> {
  const { plans, cover, status } = await planForms(session, request);
  const parts: [string, Uint8Array][] = [];
  for (const { fileName, plan } of plans) {
    parts.push([fileName, await writeWorkbook(plan)]);
    request.onProgress?.({ done: parts.length, total: plans.length });
  }
  if (cover !== null) parts.push([cover.name, cover.bytes]);
  await writeFileSafely(file, storeZip(parts, session.clock.today()));
  await markWritten(session, status);
  return plans.map(({ fileName }) => fileName);
}

/** zip の名の案: R6下_様式.zip */
export function formsZipName(survey: SurveyStatus['survey']): string {
  return `${roundShort(survey)}_様式.zip`;
}

function progressOf({ onProgress }: FormsToSend) {
  return onProgress === undefined ? {} : { onProgress };
}

async function planForms(session: Session, { survey: id, chosen, cover }: FormsToSend) {
  const { db } = session.register;
  await refuseClosed(db, id);
  const today = session.clock.today();
  const all = await loadStatus(db, id, today);
  const wanted = (form: string, ward: string) =>
    chosen === null || chosen.some((each) => each.form === form && each.ward === ward);
  const status = {
    ...all,
    respondents: all.respondents.filter((each) => wanted(each.form, each.respondent)),
  };
  const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
  const definitions = await loadSurveyForms(db, id);
  const plans: { fileName: string; plan: WorkbookPlan }[] = [];
  for (const form of definitions) {
    for (const ward of wards) {
      const respondent = status.respondents.find(
        (each) => each.form === form.id && each.respondent === ward.code,
      );
      if (respondent === undefined) continue;
      // 期限を延ばした所には、その期限を書いて送る。
      const survey = { ...status.survey, deadline: respondent.due };
      const facts = await loadFormFacts(db, survey, form, ward, today);
      plans.push({ fileName: formFileName(form, survey, ward), plan: layoutForm(form, facts) });
    }
  }
  if (!cover) return { plans, status, cover: null };
  const letters = await loadLetters(db, id);
  const text = joinLetters(
    groupOffices(status.respondents, definitions, wards).map((office) =>
      buildLetter('cover', letters, status.survey, office, today),
    ),
  );
  // メモ帳でも字が化けないよう、印と改行は Windows の習いに。
  const bytes = Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf8');
  return { plans, status, cover: { name: `${roundShort(status.survey)}_依頼文.txt`, bytes } };
}

async function markWritten(session: Session, { survey, respondents }: SurveyStatus): Promise<void> {
  await change(session.register, { who: session.who, kind: 'send' }, async (write) => {
    await refuseClosed(write.read, survey.id);
    for (const { form, respondent } of respondents) {
      const id = respondentId(survey.id, form, respondent);
      const row = await write.read
        .selectFrom('respondent')
        .select('sentAt')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row?.sentAt === null) write.update('respondent', id, { sentAt: session.clock.now() });
    }
  });
}
