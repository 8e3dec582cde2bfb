import { countAttendance } from '../../../shared/bureau/questionnaire/countAttendance.ts';
import type {
  Questionnaire,
  QuestionnaireComment,
  QuestionnaireItem,
} from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { sumChoices } from '../../../shared/bureau/questionnaire/sumChoices.ts';
import { rateText } from '../../../shared/text/rateText.ts';
import type { Readable } from '../../database/register.ts';
import { type EventOfQuestionnaire, loadEvents } from './loadEvents.ts';

/** アンケートのすべて。催しの日の順、同じ日は時刻と名の順。 */
export async function loadQuestionnaires(db: Readable): Promise<readonly Questionnaire[]> {
  const events = await loadEvents(db);
  const items = await loadItems(db);
  const comments = await loadComments(db);
  const rows = await db.selectFrom('questionnaire').selectAll().orderBy('title').orderBy('id').execute();
  return rows
    .flatMap((row) => {
      const event = events.get(row.meeting ?? row.training ?? '');
      return event === undefined ? [] : [{ row, event }];
    })
    .toSorted((a, b) => (a.event.order < b.event.order ? -1 : a.event.order > b.event.order ? 1 : 0))
    .map(({ row, event }) => {
      const base = baseOf(row.base, event);
      const entries = comments.get(row.id) ?? [];
      return {
        id: row.id,
        version: row.version,
        title: row.title,
        event: event.event,
        base,
        returned: row.returned,
        rate: row.returned === null || base.count === null ? '－' : rateText(row.returned, base.count),
        items: items.get(row.id) ?? [],
        comments: groupComments(entries),
        entries,
        source: row.source,
        finished: row.finished === 1,
        reason: row.reason,
        note: row.note,
      };
    });
}

function baseOf(typed: number | null, { persons, attendance }: EventOfQuestionnaire): Questionnaire['base'] {
  if (typed !== null) return { count: typed, from: 'typed' };
  return { count: countAttendance(attendance) ?? persons, from: 'attendance' };
}

async function loadItems(db: Readable): Promise<ReadonlyMap<string, readonly QuestionnaireItem[]>> {
  const choices = await db
    .selectFrom('questionnaireChoice')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  const byItem = Map.groupBy(choices, (choice) => choice.item);
  const rows = await db
    .selectFrom('questionnaireItem')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  const items = rows.map(({ id, version, position, questionnaire, text, reason, reasonFor }) => {
    const own = (byItem.get(id) ?? []).map(({ item: _, ...choice }) => choice);
    return {
      questionnaire,
      item: { id, version, position, text, choices: own, total: sumChoices(own), reason, reasonFor },
    };
  });
  return grouped(items, ({ questionnaire, item }) => [questionnaire, item]);
}

async function loadComments(db: Readable): Promise<ReadonlyMap<string, readonly QuestionnaireComment[]>> {
  const rows = await db
    .selectFrom('questionnaireComment')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  return grouped(rows, ({ questionnaire, printed, ...rest }) => [
    questionnaire,
    { ...rest, printed: printed === 1 },
  ]);
}

/** 載せるものを、見出しの初めに出た順に。 */
function groupComments(entries: readonly QuestionnaireComment[]): Questionnaire['comments'] {
  const shown = Map.groupBy(
    entries.filter(({ printed }) => printed),
    ({ heading }) => heading,
  );
  return [...shown].map(([heading, group]) => ({ heading, texts: group.map(({ text }) => text) }));
}

function grouped<R, V>(rows: readonly R[], pair: (row: R) => readonly [string, V]): ReadonlyMap<string, V[]> {
  const map = new Map<string, V[]>();
  for (const row of rows) {
    const [key, value] = pair(row);
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  }
  return map;
}
