import type { Readable } from '../database/register.ts';

/** アンケートと、それを指したことのある問い・自由記載、その問いを指したことのある選択肢の id。 */
export async function loadQuestionnaireRows(db: Readable, questionnaire: string): Promise<readonly string[]> {
  const pointing = async (
    tables: readonly ('questionnaireItem' | 'questionnaireChoice' | 'questionnaireComment')[],
    ids: readonly string[],
  ) => {
    return db
      .selectFrom('historyEntry')
      .select(['rowId', 'table'])
      .distinct()
      .where('table', 'in', tables)
      .where('field', 'is', null)
      .where((each) =>
        each.or(ids.flatMap((id) => [each('new', 'like', `%${id}%`), each('old', 'like', `%${id}%`)])),
      )
      .orderBy('rowId')
      .execute();
  };
  const direct = await pointing(['questionnaireItem', 'questionnaireComment'], [questionnaire]);
  const items = direct.filter(({ table }) => table === 'questionnaireItem').map(({ rowId }) => rowId);
  const choices = items.length === 0 ? [] : await pointing(['questionnaireChoice'], items);
  return [questionnaire, ...[...direct, ...choices].map(({ rowId }) => rowId)];
}
