import type { VisitRecord } from '../../shared/bureau/visit/visitRecord.ts';
import type { VisitStatement } from '../../shared/bureau/visit/visitSummary.ts';
import type { Readable } from '../database/register.ts';

/** 個別支援・訪問のすべて。日の順、同じ日は行政順。 */
export function loadVisits(db: Readable): Promise<readonly VisitRecord[]> {
  return db
    .selectFrom('visit')
    .innerJoin('ward', 'ward.code', 'visit.ward')
    .selectAll('visit')
    .orderBy((order) => order.fn.coalesce('visit.visitedOn', 'visit.plannedOn'))
    .orderBy('ward.position')
    .orderBy('visit.id')
    .execute();
}

/** 訪問結果まとめの文のすべて。 */
export function loadVisitStatements(db: Readable): Promise<readonly VisitStatement[]> {
  return db.selectFrom('visitStatement').selectAll().orderBy('position').orderBy('id').execute();
}
