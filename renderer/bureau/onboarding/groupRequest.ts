import type { OnboardingPerson } from '../../../shared/bureau/onboarding/onboardingPerson.ts';
import { type OnboardingStepCode, stepKind } from '../../../shared/bureau/onboarding/onboardingStep.ts';
import type { CellEdit, RowInsert } from '../../../shared/register/edit.ts';

/** まとめて記録する書き込み: 行のある人は済んだ日を書き、無い人は行を足す。書かなかった欄は前のまま。 */
export function groupRequest(
  people: readonly OnboardingPerson[],
  step: OnboardingStepCode,
  event: { readonly day: string; readonly trainer: string; readonly content: string },
): { readonly edits: readonly CellEdit[]; readonly inserts: readonly RowInsert[] } {
  const { label, content } = stepKind(step);
  const given = { trainer: event.trainer.trim(), content: event.content.trim() };
  const edits: CellEdit[] = [];
  const inserts: RowInsert[] = [];
  for (const person of people) {
    const record = person.steps.find((each) => each.step === step)?.record ?? null;
    if (record === null) {
      inserts.push({
        values: {
          assignment: person.assignment,
          step: label,
          doneOn: event.day,
          trainer: given.trainer,
          content: given.content === '' ? content : given.content,
        },
      });
      continue;
    }
    edits.push({ id: record.id, field: 'doneOn', seen: record.doneOn, value: event.day });
    for (const field of ['trainer', 'content'] as const) {
      if (given[field] === '') continue;
      edits.push({ id: record.id, field, seen: record[field], value: given[field] });
    }
  }
  return { edits, inserts };
}
