import { formItems } from '../../survey/form.ts';
import type { Ward } from '../../ward/ward.ts';
import { plannedOf } from '../blocks/buildCouncils.ts';
import { countItem } from '../countItem.ts';
import type { HandoutDefinition } from '../definition/handoutDefinition.ts';
import { findItem, findTally, type HandoutFacts, splitReference, wardNames } from '../facts.ts';
import { countInstitutions } from '../institutions.ts';
import type { FigureOrigin } from '../model/figureOrigin.ts';
import { sameLabel } from '../printedText.ts';
import { eventsOrigin, questionnaireOrigin } from './bureauOrigins.ts';
import { assignmentOrigin, institutionOrigin, roomOrigin, wardOrigin } from './registerOrigins.ts';

/**
 * 文に入る数の名 (lookUpFigure.ts、lookUpWard.ts) から、その数の出所。`a+b` は二つを合わせた出所。
 * 数でない名 (年度の名など) には無い。
 * @param ward 区ごとの頁の区
 * @param definition 図の id で名指す数 (events・questionnaires) を引く定義
 */
export function originOfExpression(
  facts: HandoutFacts,
  expression: string,
  ward: Ward | null,
  definition: HandoutDefinition | null = null,
): FigureOrigin | null {
  const origins = expression
    .split('+')
    .map((term) => term.trim())
    .filter((term) => !/^\d+$/.test(term))
    .map((name) => originOfName(facts, name, ward, definition));
  const [first, ...rest] = origins;
  if (first === undefined || first === null) return null;
  return rest.reduce<FigureOrigin | null>(
    (sum, each) => (sum && each ? joined(facts, sum, each) : null),
    first,
  );
}

/** 二つの数の和の出所。項目の違う和は、区だけを合わせる。 */
function joined(facts: HandoutFacts, one: FigureOrigin, other: FigureOrigin): FigureOrigin {
  const same = one.source?.form === other.source?.form && one.source?.item === other.source?.item;
  const names = new Set([...(one.wards ?? []), ...(other.wards ?? [])]);
  const all = one.wards === null || other.wards === null;
  return {
    ...one,
    label: `${one.label}と${other.label}`,
    source: same ? one.source : null,
    wards: all ? null : facts.wards.filter(({ name }) => names.has(name)).map(({ name }) => name),
  };
}

function originOfName(
  facts: HandoutFacts,
  name: string,
  ward: Ward | null,
  definition: HandoutDefinition | null,
): FigureOrigin | null {
  if (name === 'wards') return wardOrigin(facts);
  const [head = '', second = '', ...rest] = name.split('.');
  switch (head) {
    case 'this':
      return ward === null ? null : originOfWard(facts, ward, second, rest.join('.'));
    case 'statements':
      return statementsOrigin(facts, second);
    case 'institutions':
      return institutionsOrigin(facts, [second, ...rest].join('.'));
    case 'rooms':
      return roomsOrigin(facts, rest);
    case 'people':
      return peopleOrigin(facts, second, rest.join('.'));
    case 'schedule':
      return { label: '会議と研修・普及啓発の台帳', wards: [], source: null };
    case 'registerCheck':
    case 'openQuestions':
    case 'unsubmitted':
      return listOrigin(head, second);
    case 'events':
      return eventsOrigin(facts, definition, second, rest.join('.'));
    case 'plans':
      return plannedOf(second, facts)?.origin ?? null;
    case 'questionnaires':
      return questionnaireOrigin(facts, definition, second, rest[0] ?? '');
    case 'year':
      return null;
    case 'lastYear':
      return earlierOrigin(facts, { form: second, item: rest[0] ?? '' }, 'year');
    case 'lastSame':
      return earlierOrigin(facts, { form: second, item: rest[0] ?? '' }, facts.survey?.half ?? 'year');
    default:
      return itemOrigin(facts, `${head}.${second}`, rest.join('.'));
  }
}

const ROWS = {
  registerCheck: '登録の点検の行',
  openQuestions: '確認事項一覧の行',
  unsubmitted: '未提出一覧の行',
} as const;

/** 名と日には無い。 */
const NAMES: ReadonlySet<string> = new Set(['survey', 'today', 'deadline']);

/** 一覧の行の数と、提出率。 */
function listOrigin(list: keyof typeof ROWS, key: string): FigureOrigin | null {
  if (NAMES.has(key)) return null;
  if (key === 'rates') return { label: '提出の状態', wards: [], source: null, counted: 'status' };
  return { label: ROWS[list], wards: [], source: null, counted: 'rows' };
}

/** その区の数: 台帳の医療機関か、その区の答え。 */
function originOfWard(facts: HandoutFacts, ward: Ward, key: string, item: string): FigureOrigin | null {
  if (key === 'name') return null;
  if (item !== '') return { ...labelled(facts, `${key}.${item}`, ward.name), wards: [ward.name] };
  return institutionOrigin(facts, key === 'institutions' ? [ward.name] : null);
}

function statementsOrigin(facts: HandoutFacts, item: string): FigureOrigin {
  const form = facts.forms.find((each) => formItems(each).some(({ code }) => code === item));
  const wards = facts.statements.filter((each) => each.item === item).flatMap((each) => each.wards);
  return {
    label: '職員の文',
    wards: wardNames(facts, wards),
    source: form === undefined ? null : { form: form.id, item },
  };
}

function institutionsOrigin(facts: HandoutFacts, key: string): FigureOrigin {
  const counts = countInstitutions(facts);
  if (!key.startsWith('top2.'))
    return institutionOrigin(
      facts,
      key === 'wards' ? counts.filter(({ value }) => value > 0).map(({ ward }) => ward.name) : null,
    );
  const top = counts.toSorted((a, b) => b.value - a.value).slice(0, 2);
  return institutionOrigin(
    facts,
    top.map(({ ward }) => ward.name),
  );
}

function roomsOrigin(facts: HandoutFacts, [from = '', to = '']: readonly string[]): FigureOrigin {
  const opened = facts.rooms.filter(
    ({ openedOn }) => openedOn !== null && openedOn >= from && openedOn <= to,
  );
  return roomOrigin(
    null,
    wardNames(
      facts,
      opened.map((room) => room.ward),
    ),
  );
}

function peopleOrigin(facts: HandoutFacts, programme: string, key: string): FigureOrigin | null {
  if (programme !== 'room' && programme !== 'hub') return null;
  const { distribution } = facts.people[programme].people;
  const band = key === 'least' ? distribution[0] : key === 'most' ? distribution.at(-1) : undefined;
  return assignmentOrigin(facts, programme, band === undefined ? null : wardNames(facts, band.wards));
}

function earlierOrigin(
  facts: HandoutFacts,
  source: { readonly form: string; readonly item: string },
  half: 'first' | 'second' | 'year',
): FigureOrigin {
  return {
    ...labelled(facts, `${source.form}.${source.item}`, ''),
    wards: null,
    place: { fiscalYear: facts.fiscalYear - 1, half },
  };
}

function itemOrigin(facts: HandoutFacts, reference: string, key: string): FigureOrigin {
  const { entries, noAnswer } = countItem(facts, reference);
  const answered = answeredWards(facts, reference);
  if (key === 'noAnswer') return { ...labelled(facts, reference, noAnswer.label), wards: noAnswer.wards };
  if (key === 'answered') return { ...labelled(facts, reference, '回答した区'), wards: answered };
  if (key === 'base') {
    const names = new Set([...answered, ...noAnswer.wards]);
    const wards = facts.wards.filter(({ name }) => names.has(name)).map(({ name }) => name);
    return { ...labelled(facts, reference, '答える区'), wards };
  }
  const entry = entries.find(({ code }) => sameLabel(code, key));
  if (entry !== undefined) return { ...labelled(facts, reference, entry.label), wards: entry.wards };
  const chosen = wardsOfValue(facts, reference, key);
  return { ...labelled(facts, reference, ''), wards: chosen };
}

/** 数の項目の、値で選んだ区 (和と導出値は、答えた区のすべて)。 */
function wardsOfValue(facts: HandoutFacts, reference: string, key: string): readonly string[] | null {
  const tally = findTally(facts, reference);
  if (tally === undefined || !('values' in tally)) return null;
  const pick = (test: (value: number) => boolean) =>
    wardNames(
      facts,
      Object.entries(tally.values).flatMap(([ward, value]) => (test(value) ? [ward] : [])),
    );
  if (key === 'units') return pick((value) => value > 0);
  if (key === 'fractions') return pick((value) => !Number.isInteger(value));
  return key.startsWith('values.') ? pick((value) => value === Number(key.slice('values.'.length))) : null;
}

function answeredWards(facts: HandoutFacts, reference: string): readonly string[] {
  const tally = findTally(facts, reference);
  if (tally === undefined) return [];
  if ('counts' in tally) return wardNames(facts, Object.values(tally.wards).flat());
  return 'values' in tally ? wardNames(facts, Object.keys(tally.values)) : [];
}

/** 項目の名と、その中の区分の名。 */
function labelled(
  facts: HandoutFacts,
  reference: string,
  part: string,
): Pick<FigureOrigin, 'label' | 'source'> {
  const { form, item } = splitReference(reference);
  const derived = facts.forms.find((each) => each.id === form)?.derived.find((each) => each.code === item);
  const label = findItem(facts, reference)?.label ?? derived?.label ?? item;
  return { label: part === '' ? label : `${label}　${part}`, source: { form, item } };
}
