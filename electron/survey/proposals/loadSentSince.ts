import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import type { SentSince } from '../../../shared/survey/proposals/proposal.ts';
import type { Readable } from '../../database/register.ts';
import { loadChangesSince } from '../../register/loadChangesSince.ts';
import { respondentId } from '../createSurvey.ts';

const TABLES: readonly RegisterTable[] = ['institution', 'supportRoom', 'assignment', 'meeting'];

/** 様式を送った後に台帳で変わった欄の、送ったときの値と、送った後に足した行。 */
export async function loadSentSince(
  db: Readable,
  survey: string,
  form: FormId,
  ward: string,
): Promise<SentSince> {
  const batch = await sentBatch(db, respondentId(survey, form, ward));
  if (batch === null) return { values: new Map(), added: new Set() };
  const values = new Map<string, ReadonlyMap<string, ReadonlyMap<string, string | number | null>>>();
  for (const table of TABLES) {
    const changes = await loadChangesSince(db, table, batch);
    if (changes !== null && changes.size > 0) values.set(table, changes);
  }
  const added = await db
    .selectFrom('historyEntry')
    .select('rowId')
    .where('table', 'in', TABLES)
    .where('batch', '>', batch)
    .where('field', 'is', null)
    .where('old', 'is', null)
    .orderBy('id')
    .execute();
  return { values, added: new Set(added.map((entry) => entry.rowId)) };
}

/** 様式を書き出したまとまり。見本のように送付済で足された行なら、足したまとまり。 */
async function sentBatch(db: Readable, respondent: string): Promise<string | null> {
  const entry = await db
    .selectFrom('historyEntry')
    .select('batch')
    .where('table', '=', 'respondent')
    .where('rowId', '=', respondent)
    .where((each) => each.or([each('field', '=', 'sentAt'), each('field', 'is', null)]))
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return entry?.batch ?? null;
}
