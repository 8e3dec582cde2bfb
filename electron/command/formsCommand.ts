import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import type { Session } from '../session.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import type { RespondentKey } from '../survey/round/markRespondents.ts';
import { type FormsToSend, writeSurveyForms, writeSurveyZip } from '../survey/writeSurveyForms.ts';
import { type Context, expectWords, type Parsed } from './context.ts';
import { withProgress } from './progressBar.ts';

/** `survey forms`: 様式をフォルダか zip に書き出す。--form と --respondent で送る所を絞れる。 */
export async function formsAction(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [survey = ''] = expectWords(words, ['SURVEY']);
  const [folder, zip] = [parsed.text('out'), parsed.text('zip')];
  if ((folder === undefined) === (zip === undefined))
    throw problem('書き出すフォルダを --out DIR で、または zip を --zip FILE.zip で書きます');
  if (zip !== undefined && extname(zip).toLowerCase() !== '.zip')
    throw problem(`--zip の名の終わりは .zip にします (「${zip}」)`);
  const place = folder ?? zip ?? '';
  return context.withSession(async (session) => {
    const chosen = await readChosen(session, survey, parsed);
    const files = await withProgress('様式を書き出しています', (onProgress) => {
      const request: FormsToSend = {
        survey,
        chosen,
        cover: parsed.flag('cover'),
        onProgress: ({ done, total }) => onProgress(done, total),
      };
      return zip === undefined
        ? writeSurveyForms(session, request, place)
        : writeSurveyZip(session, request, place);
    });
    const answer = zip === undefined ? { folder: place, files } : { zip: place, files };
    context.answer(answer, () => `様式を${files.length}通書き出しました: ${place}`);
    return 0;
  });
}

/** --form と --respondent (5桁の区コード、読点区切り) で絞った回答者。どちらも無ければ null (全部)。 */
export async function readChosen(
  { register, clock }: Session,
  survey: string,
  parsed: Parsed,
): Promise<readonly RespondentKey[] | null> {
  const [form, respondent] = [parsed.text('form'), parsed.text('respondent')];
  if (form === undefined && respondent === undefined) return null;
  const codes = respondent?.split(',').map((code) => code.trim());
  const { respondents } = await loadStatus(register.db, survey, clock.today());
  const found = respondents.filter(
    (each) => (form ?? each.form) === each.form && (codes?.includes(each.respondent) ?? true),
  );
  const unknown = codes?.find((code) => !found.some((each) => each.respondent === code));
  if (found.length === 0 || unknown !== undefined)
    throw problem(`この調査に ${form ?? ''} ${unknown ?? ''} の回答者はありません`);
  return found.map((each) => ({ form: each.form, ward: each.respondent }));
}

function problem(detail: string): DaichoError {
  return new DaichoError('badArgument', { detail });
}
