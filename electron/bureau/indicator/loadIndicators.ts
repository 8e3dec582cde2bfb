import { type IndicatorView, indicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import { loadComparison } from '../../comparison/loadComparison.ts';
import type { Readable } from '../../database/register.ts';

/** 評価指標のすべて。結んだ数は、すべての回の比べから (締め切った回は写しから)。 */
export async function loadIndicators(db: Readable): Promise<readonly IndicatorView[]> {
  const comparison = await loadComparison(db, null);
  const rows = await db.selectFrom('indicator').selectAll().orderBy('position').orderBy('id').execute();
  const values = await db
    .selectFrom('indicatorValue')
    .select(['id', 'indicator', 'fiscalYear', 'numerator', 'denominator', 'value'])
    .orderBy('fiscalYear')
    .orderBy('id')
    .execute();
  return rows.map((row) =>
    indicatorView(
      row,
      values.filter(({ indicator }) => indicator === row.id),
      comparison,
    ),
  );
}
