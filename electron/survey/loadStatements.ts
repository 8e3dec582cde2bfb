import type { FrozenStatement } from '../../shared/survey/frozenSurvey.ts';
import type { Readable } from '../database/register.ts';
import { loadFrozen } from './closing/loadFrozen.ts';

/** 職員が書いた文と、根拠になった回答の区 (行政順) を、項目と並びの順に。締め切った回は写しから。 */
export async function loadStatements(db: Readable, survey: string): Promise<readonly FrozenStatement[]> {
  const frozen = await loadFrozen(db, survey);
  if (frozen !== null) return frozen.statements;
  const statements = await db
    .selectFrom('statement')
    .select(['id', 'form', 'item', 'text'])
    .where('survey', '=', survey)
    .orderBy('item')
    .orderBy('position')
    .execute();
  const sources = await db
    .selectFrom('statementSource')
    .innerJoin('ward', 'ward.code', 'statementSource.ward')
    .select(['statementSource.statement', 'statementSource.ward'])
    .orderBy('ward.position')
    .execute();
  return statements.map(({ id, form, item, text }) => ({
    form,
    item,
    text,
    wards: sources.filter((source) => source.statement === id).map((source) => source.ward),
  }));
}
