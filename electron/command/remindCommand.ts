import { DaichoError } from '../../shared/api/failure.ts';
import { buildLetter, joinLetters } from '../../shared/survey/round/letter.ts';
import { groupOffices, isAwaited } from '../../shared/survey/round/offices.ts';
import { loadLetters } from '../survey/createSurvey.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import { loadSurveyForms } from '../survey/loadSurvey.ts';
import { extendDeadline } from '../survey/round/markRespondents.ts';
import { checkDay } from './checkDay.ts';
import { type Context, expectWords, type Parsed } from './context.ts';
import { readChosen } from './formsCommand.ts';

/** `survey remind`: 期限を過ぎて届いていない宛先ごとの督促文。 */
export async function remindAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  return context.withSession(async ({ register: { db }, clock }) => {
    const today = clock.today();
    const status = await loadStatus(db, id, today);
    const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
    const late = status.respondents.filter((each) => isAwaited(each) && each.daysLate > 0);
    const letters = await loadLetters(db, id);
    const written = groupOffices(late, await loadSurveyForms(db, id), wards).map((office) => ({
      respondent: office.ward.code,
      office: office.name,
      forms: office.forms.map((form) => form.definition.id),
      ...buildLetter('reminder', letters, status.survey, office, today),
    }));
    context.answer(written, () => joinLetters(written) || '期限を過ぎて届いていない所はありません');
    return 0;
  });
}

/** `survey extend`: 選んだ回答者の期限を延ばす。 */
export async function extendAction(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  const until = parsed.text('until');
  if (until === undefined)
    throw new DaichoError('badArgument', { detail: '延長する日を --until DATE で書きます' });
  if (parsed.text('respondent') === undefined)
    throw new DaichoError('badArgument', { detail: '延長する区を --respondent CODE で書きます' });
  const to = until === 'none' ? null : checkDay('--until', until);
  return context.withSession(async (session) => {
    const chosen = (await readChosen(session, id, parsed)) ?? [];
    await extendDeadline(session, id, chosen, to, parsed.text('why') ?? '');
    context.answer({ survey: id, chosen, to }, () =>
      to === null
        ? `${chosen.length}通の延長をやめました`
        : `${chosen.length}通の期限を ${to} まで延ばしました`,
    );
    return 0;
  });
}
