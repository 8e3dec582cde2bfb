import { createHash } from 'node:crypto';
import type { ItemStatements, StaffStatement } from '../../shared/api/calls/composeCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { FormId } from '../../shared/survey/form.ts';
import { change } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { loadAccepted } from '../survey/loadAccepted.ts';
import { loadSurvey } from '../survey/loadSurvey.ts';
import { refuseClosed } from '../survey/refuseClosed.ts';

/** 職員が一つの項目について書いた文と、文で答えた区の回答。 */
export async function loadItemStatements(
  db: Readable,
  survey: string,
  form: FormId,
  item: string,
): Promise<ItemStatements> {
  const { closedAt } = await loadSurvey(db, survey);
  const statements = await loadStored(db, survey, form, item);
  return {
    statements,
    seen: fingerprint(statements),
    closed: closedAt !== null,
    replies: await loadReplies(db, survey, form, item),
  };
}

/** 打った文。id は、前からある文を直すとき。 */
export interface TypedStatement {
  readonly id: string | null;
  readonly text: string;
  readonly wards: readonly string[];
}

/**
 * 項目の文の全部を、渡された並びにする。締め切った回は断る。
 * @param seen 直した人が見ていた文の指紋。違えば conflict
 */
export async function saveStatements(
  session: Session,
  survey: string,
  form: FormId,
  item: string,
  typed: readonly TypedStatement[],
  seen: string,
): Promise<ItemStatements> {
  if (typed.some((each) => each.text.trim() === ''))
    throw new DaichoError('badArgument', {
      detail: '文の無い行があります。文を書くか、行を消してください。',
    });
  await change(session.register, { who: session.who, kind: 'statement' }, async (write) => {
    await refuseClosed(write.read, survey);
    const stored = await loadStored(write.read, survey, form, item);
    if (fingerprint(stored) !== seen)
      throw new DaichoError('conflict', { present: stored.map((each) => each.text).join('／') });
    const kept = new Set(typed.map((each) => each.id));
    for (const each of stored) {
      if (kept.has(each.id)) continue;
      await replaceSources(each.id, []);
      write.delete('statement', each.id);
    }
    const known = new Set<string | null>(stored.map((each) => each.id));
    for (const [at, { id, text, wards }] of typed.entries()) {
      const position = at + 1;
      const statement = id !== null && known.has(id) ? id : newId();
      if (statement === id) write.update('statement', id, { text: text.trim(), position });
      else write.insert('statement', { id: statement, survey, form, item, position, text: text.trim() });
      await replaceSources(statement, wards);
    }

    async function replaceSources(statement: string, wards: readonly string[]): Promise<void> {
      const sources = await write.read
        .selectFrom('statementSource')
        .select(['id', 'ward'])
        .where('statement', '=', statement)
        .orderBy('id')
        .execute();
      for (const source of sources)
        if (!wards.includes(source.ward)) write.delete('statementSource', source.id);
      for (const ward of new Set(wards))
        if (!sources.some((source) => source.ward === ward))
          write.insert('statementSource', { id: newId(), statement, ward });
    }
  });
  return loadItemStatements(session.register.db, survey, form, item);
}

async function loadStored(
  db: Readable,
  survey: string,
  form: FormId,
  item: string,
): Promise<readonly StaffStatement[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'text'])
    .where('survey', '=', survey)
    .where('form', '=', form)
    .where('item', '=', item)
    .orderBy('position')
    .execute();
  const sources = await db
    .selectFrom('statementSource')
    .innerJoin('ward', 'ward.code', 'statementSource.ward')
    .select(['statementSource.statement', 'statementSource.ward'])
    .orderBy('ward.position')
    .execute();
  return rows.map(({ id, text }) => ({
    id,
    text,
    wards: sources.filter((source) => source.statement === id).map((source) => source.ward),
  }));
}

/** 文で答えた区。項目が自由記述でなければ、その内容を尋ねた `_text` の項目の答え。 */
async function loadReplies(
  db: Readable,
  survey: string,
  form: FormId,
  item: string,
): Promise<ItemStatements['replies']> {
  const accepted = await loadAccepted(db, survey, form);
  const wards = await db.selectFrom('ward').select('code').orderBy('position').execute();
  return wards.flatMap(({ code }) => {
    const answers = accepted.get(code);
    const text = [answers?.[`${item}_text`], answers?.[item]].find(
      (value) => typeof value === 'string' && value.trim() !== '',
    );
    return typeof text === 'string' ? [{ ward: code, text }] : [];
  });
}

function fingerprint(statements: readonly StaffStatement[]): string {
  return createHash('sha256').update(JSON.stringify(statements)).digest('hex');
}
