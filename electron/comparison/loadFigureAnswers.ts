import type { FigureAnswer } from '../../shared/api/calls/comparisonCalls.ts';
import { answerText } from '../../shared/survey/compareAnswers.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { FrozenRespondent } from '../../shared/survey/frozenSurvey.ts';
import type { Readable } from '../database/register.ts';
import { freezeRespondents } from '../survey/closing/buildFrozen.ts';
import { loadFrozen } from '../survey/closing/loadFrozen.ts';
import { loadSurveyForms } from '../survey/loadSurvey.ts';

/**
 * 一つの数の後ろにある答えを、行政順に。未回答の区は入らない。締め切った回は写しから。
 * @param item 項目の code。導出値なら、もとの項目みなの答え
 */
export async function loadFigureAnswers(
  db: Readable,
  survey: string,
  form: string,
  item: string,
): Promise<readonly FigureAnswer[]> {
  const definition = (await loadSurveyForms(db, survey)).find((each) => each.id === form);
  if (definition === undefined) return [];
  const codes = definition.derived.find((each) => each.code === item)?.items ?? [item];
  const frozen = await loadFrozen(db, survey);
  const respondents = frozen?.respondents ?? (await freezeRespondents(db, survey, definition));
  return respondents
    .filter((respondent) => respondent.form === form)
    .flatMap((respondent) => codes.flatMap((code) => answerOf(definition, respondent, code)));
}

function answerOf(
  form: FormDefinition,
  { ward, reply }: FrozenRespondent,
  code: string,
): readonly FigureAnswer[] {
  const item = formItems(form).find((each) => each.code === code);
  const value = reply?.answers[code];
  if (reply === null || item === undefined || value === undefined) return [];
  const source = reply.sources[code];
  return [
    {
      ward,
      reply: reply.id,
      fileName: reply.fileName,
      item: code,
      text: answerText(item, value),
      cell: source === undefined || source.cell === '' ? '' : `${source.sheet}!${source.cell}`,
      original: source?.original ?? '',
    },
  ];
}
