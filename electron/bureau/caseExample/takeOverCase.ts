import { DaichoError } from '../../../shared/api/failure.ts';
import type { CaseTexts } from '../../../shared/bureau/caseExample/caseFinding.ts';
import { caseOfReplyRow, type ReplyCase } from '../../../shared/bureau/caseExample/replyCase.ts';
import type { FrozenRespondent } from '../../../shared/survey/frozenSurvey.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { change } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Readable } from '../../database/register.ts';
import type { Session } from '../../session.ts';
import { freezeRespondents } from '../../survey/closing/buildFrozen.ts';
import { loadFrozen } from '../../survey/closing/loadFrozen.ts';
import { listSurveys, loadSurvey, loadSurveyForms } from '../../survey/loadSurvey.ts';

/** 相談支援室の回答にある具体例 (B-オ-5) のすべて。新しい回から、行政順。締め切った回は写しから。 */
export async function loadReplyCases(db: Readable): Promise<readonly ReplyCase[]> {
  const found: ReplyCase[] = [];
  for (const survey of await listSurveys(db)) found.push(...(await casesOf(db, survey)));
  return found;
}

/** 回答の具体例の一行から、新しい事例 (内部) を作る。出どころは備考に残す。 */
export async function takeOverCase(
  session: Pick<Session, 'register' | 'who'>,
  place: { readonly survey: string; readonly ward: string; readonly row: number },
): Promise<string> {
  const { register, who } = session;
  const batch = { who, kind: 'edit' as const, why: '回答の具体例から' };
  return change(register, batch, async (write) => {
    const survey = await loadSurvey(write.read, place.survey);
    const found = (await casesOf(write.read, survey)).find(
      (each) => each.ward === place.ward && each.row === place.row,
    );
    if (found === undefined) throw new DaichoError('caseRowGone');
    const last = await write.read
      .selectFrom('caseExample')
      .select('position')
      .where('fiscalYear', '=', survey.fiscalYear)
      .where('half', '=', survey.half)
      .orderBy('position', 'desc')
      .executeTakeFirst();
    const id = newId();
    write.insert('caseExample', {
      id,
      fiscalYear: survey.fiscalYear,
      half: survey.half,
      ward: found.ward,
      position: (last?.position ?? 0) + 1,
      scene: found.scene,
      ...found.texts,
      note: found.source,
    });
    return id;
  });
}

async function casesOf(db: Readable, survey: Survey): Promise<readonly ReplyCase[]> {
  const definition = (await loadSurveyForms(db, survey.id)).find((each) => each.id === 'room');
  if (definition === undefined) return [];
  const frozen = await loadFrozen(db, survey.id);
  const respondents: readonly FrozenRespondent[] =
    frozen?.respondents ?? (await freezeRespondents(db, survey.id, definition));
  const wards = await db.selectFrom('ward').select(['code', 'name']).orderBy('position').execute();
  const taken = await db
    .selectFrom('caseExample')
    .select(['id', 'note', 'requester', 'basics', 'consultation', 'response', 'outcome'])
    .orderBy('id')
    .execute();
  return respondents
    .filter((each) => each.form === 'room')
    .flatMap(({ ward, reply }) => {
      const name = wards.find((each) => each.code === ward)?.name ?? ward;
      return reply === null ? [] : caseOfReplyRow(survey, { code: ward, name }, reply);
    })
    .map((each) => ({ ...each, taken: taken.find((row) => isTaken(row, each))?.id ?? null }));
}

function isTaken(row: CaseTexts & { readonly note: string }, { source, texts }: ReplyCase): boolean {
  if (row.note.includes(source)) return true;
  return (Object.keys(texts) as (keyof CaseTexts)[]).every((key) => row[key] === texts[key]);
}
