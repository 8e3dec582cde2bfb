import { sql } from 'kysely';
import type { FrozenHandout } from '../../../shared/handout/frozen/frozenHandout.ts';
import type { Readable } from '../../database/register.ts';

/** 一つの資料の確定版、新しい順。 */
export async function listFrozenHandouts(db: Readable, handout: string): Promise<readonly FrozenHandout[]> {
  const rows = await db
    .selectFrom('frozenHandout')
    .select([
      'id',
      'handout',
      'number',
      'title',
      'survey',
      'purpose',
      'frozenAt',
      'who',
      'modelHash',
      'pages',
      sql<string | null>`json_extract(model, '$.only.code')`.as('wardCode'),
      sql<string | null>`json_extract(model, '$.only.name')`.as('wardName'),
      sql<number>`length(pdf)`.as('bytes'),
    ])
    .where('handout', '=', handout)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ wardCode, wardName, ...row }) => ({
    ...row,
    ward: wardCode === null || wardName === null ? null : { code: wardCode, name: wardName },
  }));
}
