import { DaichoError } from '../../shared/api/failure.ts';
import { FORM_IDS, type FormId } from '../../shared/survey/form.ts';
import type { Half } from '../../shared/survey/survey.ts';
import type { NewSurvey } from '../survey/createSurvey.ts';
import type { Parsed } from './context.ts';

const HALVES: readonly Half[] = ['first', 'second', 'year'];

/** `survey new` の指定を読む。 */
export function readNewSurvey(id: string, parsed: Parsed): NewSurvey {
  const year = needed(parsed, 'fiscal-year');
  const half = HALVES.find((each) => each === needed(parsed, 'half'));
  if (half === undefined) throw problem(`--half は ${HALVES.join('・')} のどれかです`);
  if (!/^\d{4}$/.test(year)) throw problem('--fiscal-year は西暦4桁で書きます (例 2025)');
  return {
    id,
    fiscalYear: Number(year),
    half,
    asOf: needed(parsed, 'as-of'),
    deadline: needed(parsed, 'deadline'),
    forms: [...new Set(needed(parsed, 'forms').split(','))].map(readForm),
  };
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
