import type { RegisterTable } from '../definition.ts';
import type { FieldValue, RegisterField } from '../field.ts';
import { nameKey } from '../nameKey.ts';
import type { RegisterRow } from '../row.ts';
import type { MatchPlace } from './matchPlace.ts';
import { rowId } from './registerExport.ts';

/** 行を見分ける欄の組。 */
interface RowKey {
  /** 必ず要る欄。はじめの一つは名。 */
  readonly needs: readonly [string, ...string[]];
  /** 書いてあれば、合わなければならない欄。 */
  readonly within: readonly string[];
  /** 候補が二つ以上あるときにだけ使う欄。 */
  readonly narrow: readonly string[];
}

/** ID の無い行の見分け方。上から順に、要る欄がそろったもので探す。 */
const ROW_KEYS: Readonly<Record<RegisterTable, readonly RowKey[]>> = {
  ward: [
    { needs: ['code'], within: [], narrow: [] },
    { needs: ['name'], within: [], narrow: [] },
  ],
  supportRoom: [
    { needs: ['name'], within: ['ward'], narrow: [] },
    { needs: ['commonName'], within: ['ward'], narrow: [] },
  ],
  coordinator: [{ needs: ['name'], within: [], narrow: ['kana'] }],
  assignment: [
    { needs: ['coordinator'], within: ['supportRoom', 'programme', 'from'], narrow: ['ward', 'to'] },
  ],
  qualification: [
    { needs: ['coordinator', 'kind'], within: [], narrow: ['number', 'obtainedOn', 'expiresOn'] },
  ],
  experience: [{ needs: ['coordinator', 'route'], within: ['from'], narrow: ['to'] }],
  institution: [{ needs: ['name'], within: ['ward'], narrow: ['kind', 'status'] }],
  meeting: [
    { needs: ['kind', 'plannedOn'], within: ['ward', 'title', 'part'], narrow: ['heldOn', 'startTime'] },
    { needs: ['kind', 'heldOn'], within: ['ward', 'title', 'part'], narrow: ['startTime'] },
  ],
  meetingPlan: [{ needs: ['fiscalYear', 'kind'], within: ['ward'], narrow: [] }],
  training: [{ needs: ['title'], within: ['ward', 'category'], narrow: ['heldOn', 'plannedOn'] }],
  attendance: [
    { needs: ['meeting', 'role'], within: ['occupation'], narrow: ['persons'] },
    { needs: ['training', 'role'], within: ['occupation'], narrow: ['persons'] },
  ],
  questionnaire: [{ needs: ['title'], within: ['meeting', 'training'], narrow: [] }],
  questionnaireItem: [{ needs: ['questionnaire', 'text'], within: [], narrow: ['position'] }],
  questionnaireChoice: [{ needs: ['item', 'label'], within: ['position'], narrow: ['kind'] }],
  questionnaireComment: [{ needs: ['questionnaire', 'text'], within: [], narrow: ['heading', 'position'] }],
  onboarding: [{ needs: ['assignment', 'step'], within: [], narrow: ['doneOn'] }],
  onboardingGoal: [{ needs: ['assignment', 'goal'], within: [], narrow: [] }],
  visit: [{ needs: ['ward', 'target'], within: ['kind', 'visitedOn', 'plannedOn'], narrow: [] }],
  visitStatement: [{ needs: ['fiscalYear', 'heading', 'text'], within: [], narrow: [] }],
  indicator: [{ needs: ['name'], within: [], narrow: ['position'] }],
  indicatorValue: [{ needs: ['indicator', 'fiscalYear'], within: [], narrow: [] }],
  caseExample: [{ needs: ['fiscalYear', 'half', 'position'], within: [], narrow: ['requester'] }],
  publishedFigure: [
    { needs: ['label', 'fiscalYear', 'half'], within: ['part', 'document'], narrow: ['item', 'page'] },
  ],
};

export interface RowIndex {
  byId(id: string): RegisterRow | null;
  /** 書いてある値 (空のセルは無いものとする) に合う行の候補。 */
  find(values: ReadonlyMap<string, FieldValue>): readonly RegisterRow[];
  /** 名だけが同じ行。 */
  namesakes(values: Readonly<Record<string, FieldValue>>): readonly RegisterRow[];
}

/** 台帳の行を、名を寄せた鍵で引けるようにする。 */
export function indexRows({ definition, rows }: MatchPlace): RowIndex {
  const fields = new Map(definition.fields.map((field) => [field.key, field]));
  const keyOf = (key: string, value: FieldValue) => comparable(fields.get(key), value);
  const indexes = ROW_KEYS[definition.table].map((rowKey) => {
    const byName = new Map<string, RegisterRow[]>();
    for (const row of rows) {
      const key = keyOf(rowKey.needs[0], row[rowKey.needs[0]] ?? null);
      const alike = byName.get(key);
      if (alike === undefined) byName.set(key, [row]);
      else alike.push(row);
    }
    return { rowKey, byName };
  });
  const byId = new Map(rows.map((row) => [rowId(definition, row), row]));
  const find: RowIndex['find'] = (values) => {
    for (const { rowKey, byName } of indexes) {
      if (rowKey.needs.some((key) => !values.has(key))) continue;
      const [name, ...others] = rowKey.needs;
      const same = (keys: readonly string[]) => (row: RegisterRow) =>
        keys
          .filter((key) => values.has(key))
          .every((key) => keyOf(key, values.get(key) ?? null) === keyOf(key, row[key] ?? null));
      const found = (byName.get(keyOf(name, values.get(name) ?? null)) ?? []).filter(
        same([...others, ...rowKey.within]),
      );
      const exact = found.filter((row) => row[name] === values.get(name));
      for (const candidates of [found, exact, found.filter(same(rowKey.narrow))]) {
        if (candidates.length === 1) return candidates;
      }
      if (found.length > 0) return found;
    }
    return [];
  };
  const namesakes: RowIndex['namesakes'] = (values) => {
    const [{ rowKey, byName } = {}] = indexes;
    const name = rowKey?.needs[0] ?? '';
    // 人や室を指す欄は名ではない: 一人に配置や資格がいくつあってもよい。
    if (fields.get(name)?.kind !== 'text' || byName === undefined) return [];
    return byName.get(keyOf(name, values[name] ?? null)) ?? [];
  };
  return { byId: (id) => byId.get(id) ?? null, find, namesakes };
}

/** 名は揺れを除いて、ほかの値はそのまま比べる。 */
function comparable(field: RegisterField | undefined, value: FieldValue): string {
  if (value === null) return '';
  return field?.kind === 'text' || field?.kind === 'kana' ? nameKey(String(value)) : String(value);
}

/** 行を見分けるのに使う欄。 */
export function keyFields(table: RegisterTable): readonly string[] {
  return [
    ...new Set(ROW_KEYS[table].flatMap(({ needs, within, narrow }) => [...needs, ...within, ...narrow])),
  ];
}
