import { readPublished } from '../../shared/comparison/readPublished.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { PublishedFigure } from '../../shared/survey/publishedFigure.ts';
import type { Readable } from '../database/register.ts';

/** 公表値のすべて、古い年度から。 */
export async function loadPublished(db: Readable): Promise<readonly PublishedFigure[]> {
  const forms = await loadFormVersions(db);
  const rows = await db
    .selectFrom('publishedFigure')
    .select([
      'id',
      'item',
      'label',
      'part',
      'fiscalYear',
      'half',
      'value',
      'unit',
      'base',
      'document',
      'page',
      'publishedOn',
      'note',
    ])
    .orderBy('fiscalYear')
    .orderBy('half')
    .orderBy('id')
    .execute();
  return rows.map((row) => readPublished(row, forms));
}

/** 公表した様式の版のすべて、古い版から。 */
export async function loadFormVersions(db: Readable): Promise<readonly FormDefinition[]> {
  const rows = await db
    .selectFrom('formVersion')
    .select('definition')
    .orderBy('form')
    .orderBy('number')
    .execute();
  return rows.map((row) => JSON.parse(row.definition) as FormDefinition);
}
