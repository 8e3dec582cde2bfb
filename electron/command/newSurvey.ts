import { DaichoError } from '../../shared/api/failure.ts';
import { FORM_IDS, type FormId } from '../../shared/survey/form.ts';
import { nextRound } from '../../shared/survey/round/nextRound.ts';
import type { Half, Survey } from '../../shared/survey/survey.ts';
import type { NewSurvey } from '../survey/createSurvey.ts';
import type { Parsed } from './context.ts';

const HALVES: readonly Half[] = ['first', 'second', 'year'];

/** `survey new` の指定を読む。--from の回があれば、書いていないことはその次の回とみる。 */
export function readNewSurvey(id: string, parsed: Parsed, surveys: readonly Survey[]): NewSurvey {
  const from = parsed.text('from');
  const source = surveys.find((survey) => survey.id === from);
  if (from !== undefined && source === undefined) throw new DaichoError('unknownSurvey', { survey: from });
  const next = source === undefined ? undefined : nextRound(source, surveys);
  const period = readPeriod(parsed, next);
  const forms = parsed.text('forms');
  const own =
    next !== undefined && period.fiscalYear === next.fiscalYear && period.half === next.half
      ? next
      : undefined;
  return {
    id,
    ...period,
    ...(own === undefined ? {} : { title: own.title }),
    asOf: parsed.text('as-of') ?? own?.asOf ?? needed(parsed, 'as-of'),
    deadline: parsed.text('deadline') ?? own?.deadline ?? needed(parsed, 'deadline'),
    forms:
      next !== undefined && forms === undefined
        ? next.forms
        : [...new Set(needed(parsed, 'forms').split(','))].map(readForm),
    ...(source === undefined ? {} : { basedOn: source.id }),
  };
}

function readPeriod(parsed: Parsed, next: Pick<Survey, 'fiscalYear' | 'half'> | undefined) {
  const year = parsed.text('fiscal-year') ?? next?.fiscalYear.toString() ?? needed(parsed, 'fiscal-year');
  const wanted = parsed.text('half') ?? next?.half ?? needed(parsed, 'half');
  const half = HALVES.find((each) => each === wanted);
  if (half === undefined) throw problem(`--half は ${HALVES.join('・')} のどれかです`);
  if (!/^\d{4}$/.test(year)) throw problem('--fiscal-year は西暦4桁で書きます (例 2025)');
  return { fiscalYear: Number(year), half };
}

function readForm(text: string): FormId {
  const form = FORM_IDS.find((id) => id === text.trim());
  if (form === undefined)
    throw problem(`「${text}」という様式はありません。使えるのは ${FORM_IDS.join('・')} です`);
  return form;
}

function needed(parsed: Parsed, name: string): string {
  const value = parsed.text(name);
  if (value === undefined || value === '') throw problem(`--${name} が書かれていません`);
  return value;
}

function problem(detail: string): DaichoError {
  return new DaichoError('badArgument', { detail });
}
