import { DaichoError } from '../../../shared/api/failure.ts';
import { FORM_IDS } from '../../../shared/survey/form.ts';
import { checkRound } from '../../../shared/survey/round/checkRound.ts';
import { type LetterKind, unknownWords } from '../../../shared/survey/round/letter.ts';
import {
  type RoundPatch,
  refuseRoundDelete,
  refuseRoundPatch,
} from '../../../shared/survey/round/roundDetail.ts';
import { change, type Write } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { insertSurveyForm, latestVersion } from '../createSurvey.ts';
import { loadRespondents } from '../loadRespondents.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { loadRound } from './loadRound.ts';

/**
 * 回の名・基準日・期限・様式を直す。届いた回答や送った様式と食い違う直しと、締め切った回は断る。
 * @param version 画面が見ていた版
 */
export async function updateRound(
  { register, who }: Session,
  id: string,
  version: number,
  patch: RoundPatch,
): Promise<void> {
  await change(register, { who, kind: 'survey' }, async (write) => {
    await refuseClosed(write.read, id);
    const round = await loadRound(write.read, id);
    const [invalid] = checkRound({ ...round.survey, ...patch });
    if (invalid !== undefined) throw new DaichoError('badArgument', { detail: invalid.message });
    const refusals = refuseRoundPatch(round, patch);
    if (refusals.length > 0) throw new DaichoError('roundFixed', { detail: refusals.join('。') });
    write.update(
      'survey',
      id,
      { title: patch.title.trim(), asOf: patch.asOf, deadline: patch.deadline },
      { version },
    );
    const present = round.forms.map(({ form }) => form);
    for (const form of present.filter((each) => !patch.forms.includes(each)))
      await removeForm(write, id, form);
    const wards = await write.read.selectFrom('ward').select('code').orderBy('position').execute();
    for (const form of FORM_IDS.filter((each) => patch.forms.includes(each) && !present.includes(each))) {
      const codes = wards.map((ward) => ward.code);
      await insertSurveyForm(write, id, form, codes);
    }
    for (const form of patch.renew.filter((each) => present.includes(each) && patch.forms.includes(each))) {
      const latest = await latestVersion(write.read, form);
      write.update('surveyForm', `${id}/${form}`, { formVersion: latest.id });
    }
  });
}

/** 依頼文か督促文のひな形を直す。空なら決まった文に戻る。はめられない言葉があれば断る。 */
export async function saveLetter(
  { register, who }: Session,
  id: string,
  version: number,
  kind: LetterKind,
  template: string,
): Promise<void> {
  const unknown = unknownWords(template);
  if (unknown.length > 0) {
    const words = unknown.map((word) => `{${word}}`).join('・');
    throw new DaichoError('roundFixed', { detail: `${words} という言葉は文にはめられません` });
  }
  await change(register, { who, kind: 'survey' }, async (write) => {
    await refuseClosed(write.read, id);
    const patch = kind === 'cover' ? { coverText: template } : { reminderText: template };
    write.update('survey', id, patch, { version });
  });
}

/** 作ったばかりの回を消す。一通でも送ったか届いていれば断る。 */
export async function deleteRound({ register, who }: Session, id: string, version: number): Promise<void> {
  await change(register, { who, kind: 'survey' }, async (write) => {
    const round = await loadRound(write.read, id);
    const refusal = refuseRoundDelete(round);
    if (refusal !== null) throw new DaichoError('roundFixed', { detail: refusal });
    const used = await write.read
      .selectFrom('survey')
      .select('title')
      .where('basedOn', '=', id)
      .orderBy('id')
      .executeTakeFirst();
    if (used !== undefined)
      throw new DaichoError('roundFixed', { detail: `「${used.title}」のもとにした回なので消せません` });
    const statement = await write.read
      .selectFrom('statement')
      .select('id')
      .where('survey', '=', id)
      .executeTakeFirst();
    if (statement !== undefined)
      throw new DaichoError('roundFixed', { detail: '取組内容の文が書いてあるので消せません' });
    for (const { form } of round.forms) await removeForm(write, id, form);
    write.delete('survey', id, { version });
  });
}

async function removeForm(write: Write, survey: string, form: (typeof FORM_IDS)[number]): Promise<void> {
  for (const ward of await loadRespondents(write.read, survey, form))
    write.delete('respondent', `${survey}/${form}/${ward}`);
  write.delete('surveyForm', `${survey}/${form}`);
}
