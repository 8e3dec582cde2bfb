import type { QuestionnaireComment } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import type { CellEdit } from '../../../../shared/register/edit.ts';

/** 隣どうしを入れ替える書き換え。 */
export function exchange(one: QuestionnaireComment, other: QuestionnaireComment): readonly CellEdit[] {
  const places =
    one.position === other.position ? [one.position, one.position + 1] : [other.position, one.position];
  return [
    { id: one.id, field: 'position', seen: one.position, value: String(places[0]) },
    { id: other.id, field: 'position', seen: other.position, value: String(places[1]) },
  ];
}
