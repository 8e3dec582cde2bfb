import type { Answers } from '../../shared/survey/answer.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { loadComparableLast } from './loadComparableLast.ts';

/**
 * 様式の「前回」の欄に出す値を、この版の code で。前の回が無ければ null。
 * 期間の長さが同じ前の回が無ければ、長さの違う前の回の値を、比べられない件数だけ除いて出す。
 */
export async function loadLastValues(
  db: Readable,
  survey: Survey,
  form: FormDefinition,
  ward: string,
): Promise<{ readonly title: string; readonly answers: Answers } | null> {
  const same = await loadComparableLast(db, survey, form, ward);
  if (same !== null) return same;
  const half = survey.half === 'year' ? 'first' : 'year';
  const other = await loadComparableLast(db, { ...survey, half }, form, ward);
  if (other === null) return null;
  const counts = new Set(formItems(form).flatMap((item) => (item.type === 'count' ? [item.code] : [])));
  return {
    title: other.title,
    answers: Object.fromEntries(Object.entries(other.answers).filter(([code]) => !counts.has(code))),
  };
}
