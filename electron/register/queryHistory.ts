import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { HistoryQuery, HistoryView } from '../../shared/register/history.ts';
import { REGISTERS } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';
import type { HistoryKind } from '../database/schema/historyTables.ts';
import { describeChanges } from './describeChanges.ts';
import { loadQuestionnaireRows } from './loadQuestionnaireRows.ts';

const KIND_LABELS: Readonly<Record<HistoryKind, string>> = {
  init: '台帳を作成',
  edit: '編集',
  import: '取り込み',
  accept: '回答の確定',
  correct: '回答の訂正',
  paper: '紙の回答の入力',
  survey: '調査',
  form: '様式',
  send: '送付',
  sendback: '差戻し',
  proposal: '回答からの反映',
  close: '締切',
  reopen: '再開',
  freezeHandout: '資料の確定',
  statement: '文',
  handout: '配付資料',
  publish: '事例の公開',
  setting: '設定',
  undo: '取り消し',
};

const REGISTER_TABLES = REGISTERS.map((definition) => definition.table);

/** 台帳の履歴を新しい順に、人の言葉で。 */
export async function queryHistory(db: Readable, query: HistoryQuery): Promise<readonly HistoryView[]> {
  const { questionnaire } = query;
  const within = questionnaire === undefined ? null : await loadQuestionnaireRows(db, questionnaire);
  const matching = matchingEntries(db, query, within);
  let batches = db.selectFrom('historyBatch').selectAll().where('id', 'in', matching.select('batch'));
  if (query.who !== undefined) batches = batches.where('who', '=', query.who);
  if (query.day !== undefined) batches = batches.where('at', 'like', `${query.day}T%`);
  if (query.before !== undefined) batches = batches.where('id', '<', query.before);
  const found = await batches
    .orderBy('id', 'desc')
    .limit(query.limit ?? 100)
    .execute();
  if (found.length === 0) return [];
  const ids = found.map((batch) => batch.id);
  const entries = await matching.selectAll().where('batch', 'in', ids).orderBy('id').execute();
  const undone = await db
    .selectFrom('historyBatch')
    .select(['id', 'undoes'])
    .where('undoes', 'in', ids)
    .orderBy('id')
    .execute();
  const sizes = await db
    .selectFrom('historyEntry')
    .select((each) => ['batch', each.fn.countAll<number>().as('n')])
    .where('batch', 'in', ids)
    .groupBy('batch')
    .orderBy('batch')
    .execute();
  const size = new Map(sizes.map(({ batch, n }) => [batch, n]));
  const undoneBy = new Map(undone.map((batch) => [batch.undoes, batch.id]));
  const changes = await describeChanges(db, entries);
  return found.map((batch) => ({
    id: batch.id,
    at: batch.at,
    who: batch.who,
    why: batch.why,
    kind: batch.kind,
    kindLabel: KIND_LABELS[batch.kind] ?? batch.kind,
    undoes: batch.undoes,
    undoneBy: undoneBy.get(batch.id) ?? null,
    size: size.get(batch.id) ?? 0,
    changes: changes.get(batch.id) ?? [],
  }));
}

function matchingEntries(
  db: Readable,
  { table, id, field, coordinator, event }: HistoryQuery,
  within: readonly string[] | null,
) {
  let entries = db.selectFrom('historyEntry').where('table', 'in', REGISTER_TABLES);
  if (table !== undefined) entries = entries.where('table', '=', table as RegisterDefinition['table']);
  if (id !== undefined) entries = entries.where('rowId', '=', id);
  if (within !== null) entries = entries.where('rowId', 'in', within);
  // 行を足した・消した変更は、どの欄の履歴にも要る。
  if (field !== undefined) {
    entries = entries.where((each) => each.or([each('field', '=', field), each('field', 'is', null)]));
  }
  if (coordinator !== undefined) {
    // その人を指したことのある行: 足したとき、消したとき、指す先を変えたときの値に id がある。
    const mention = `%${coordinator}%`;
    const rows = db
      .selectFrom('historyEntry')
      .select('rowId')
      .where('table', 'in', ['assignment', 'qualification', 'experience'])
      .where((each) => each.or([each('new', 'like', mention), each('old', 'like', mention)]));
    entries = entries.where((each) => each.or([each('rowId', '=', coordinator), each('rowId', 'in', rows)]));
  }
  if (event !== undefined) {
    const mention = `%${event}%`;
    const rows = db
      .selectFrom('historyEntry')
      .select('rowId')
      .where('table', 'in', ['attendance', 'questionnaire'])
      .where((each) => each.or([each('new', 'like', mention), each('old', 'like', mention)]));
    entries = entries.where((each) => each.or([each('rowId', '=', event), each('rowId', 'in', rows)]));
  }
  return entries;
}
