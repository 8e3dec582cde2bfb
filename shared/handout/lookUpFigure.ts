import { datedDay } from '../calendar/datedDay.ts';
import { fiscalYearLabel } from '../calendar/fiscalYear.ts';
import { formatWareki } from '../calendar/wareki.ts';
import { sumSubmissions } from '../survey/round/submission.ts';
import { rateText } from '../text/rateText.ts';
import { plannedOf } from './blocks/buildCouncils.ts';
import { questionnairesOf } from './blocks/buildQuestionnaire.ts';
import type { BureauEvent } from './bureau/bureauFacts.ts';
import { eventsOfYear } from './bureau/chooseEvents.ts';
import { eventsInYear } from './bureau/eventsInYear.ts';
import { countItem } from './countItem.ts';
import type { HandoutDefinition } from './definition/handoutDefinition.ts';
import { findTally, type HandoutFacts, splitReference, type UnsubmittedFacts } from './facts.ts';
import { countInstitutions } from './institutions.ts';
import { respondentsOf } from './missingItem.ts';
import { nobodyAnswered } from './nobodyAnswered.ts';
import { sameLabel } from './printedText.ts';
import { findSeries, pointAt, printedValue } from './yearValue.ts';

/** 文に入る数または区名の列。無い、または一つに決まらなければ undefined。 */
export type Figure = number | string | undefined;

/**
 * 名前から数を引く。単位は名前ごと。誰も答えていない項目の数は無い。
 * - `hub.c_1a.c1`、`hub.c_3a.20時間`: 選択肢・階級の区数。`base` `noAnswer` `answered` も区数
 * - `hub.c_3a.values.20`: 数の項目で値がちょうど20の区数。`units` は値が0より大きい区数、
 *   `fractions` は値に端数のある区数
 * - `ward.n` その様式を答えるはずの区の数
 * - `room.b_o_1k.sum` 数の項目の和、`ward.a_i_2.value` 導出値
 * - `year.this` `year.last` その年度と前年度の名 (令和6年度)
 * - `lastYear.room.b_o_1` 前年度の数 (公表値があれば公表値)。意味の変わる前の項目も code で名指せる
 * - `lastSame.ward.a_i_1.c1` 前年度の同じ期の区数
 * - `rooms.opened.2016-08-02.2017-04-01` その間 (両端を含む) に開いた相談支援室のある区数
 * - `people.room.total` 延べ人数、`least` `most` 一区の人数の最小と最大、`persons` 実人数
 * - `statements.c_4_1`: その項目の文の数
 * - `institutions.total` か所、`institutions.wards` 1か所以上の区数、`institutions.top2.total` か所、
 *   `institutions.top2.names` 多い順の2区の名 (2番目が同数なら決まらない)
 * - `schedule.city` `schedule.ward` 資料の年度の市・区の会議と研修の数、`total` その和、`wards` 開く区の数
 * - `registerCheck.total` 点検の所見の件数、`error` `confirm` `info` その程度ごと、`today` 点検した日
 * - `events.briefing.persons` 行事の各回の参加者の計、`rounds` 回数、
 *   `1.persons` 1番目の回の参加者。行事は定義に書いたものか、
 *   その id の図 (gatherings) の催し。人数の分からない回があれば、計は決まらない
 * - `plans.cityCouncil` その種類の会議の計画の回数 (市全体)
 * - `questionnaires.ID.1.returned` その図 (questionnaire) の1番目のアンケートの回収数、`base` 配った数、
 *   `rate` 回収率の文
 * - `unsubmitted.total` 未提出一覧の行数、`unsubmitted.late` そのうち遅れている数、`unsubmitted.survey` 回の名、
 *   `unsubmitted.deadline`・`unsubmitted.today` 日、`unsubmitted.rates` 提出率の文
 */
export function lookUpFigure(facts: HandoutFacts, definition: HandoutDefinition, name: string): Figure {
  if (name === 'wards') return facts.wards.length;
  const [head = '', second = '', ...rest] = name.split('.');
  if (head === 'statements') return facts.statements.filter((each) => each.item === second).length;
  if (head === 'institutions') return institutionFigure(facts, [second, ...rest].join('.'));
  if (head === 'schedule') return scheduleFigure(facts, second);
  if (head === 'registerCheck') return registerCheckFigure(facts, second);
  if (head === 'openQuestions') return openQuestionFigure(facts, second);
  if (head === 'unsubmitted') return unsubmittedFigure(facts.unsubmitted, second);
  if (head === 'events') return eventFigure(facts, definition, second, rest.join('.'));
  if (head === 'plans') return plannedOf(second, facts)?.value;
  if (head === 'questionnaires') return questionnaireFigure(facts, definition, second, rest);
  if (head === 'year') return yearName(facts, second);
  if (head === 'lastYear') return lastYearFigure(facts, [second, ...rest].join('.'));
  if (head === 'lastSame')
    return lastSameFigure(facts, `${second}.${rest[0] ?? ''}`, rest.slice(1).join('.'));
  if (head === 'rooms') return roomFigure(facts, second, rest);
  if (head === 'people') return peopleFigure(facts, second, rest.join('.'));
  return itemFigure(facts, `${head}.${second}`, rest.join('.'));
}

/** 第1部と第2部のように同じ日に続くものは、一回と数える。 */
function scheduleFigure(facts: HandoutFacts, key: string): Figure {
  const events = facts.bureau === undefined ? [] : eventsInYear(facts);
  const ofWards = events.filter(({ ward }) => ward !== null);
  if (key === 'total') return countOnce(events);
  if (key === 'ward') return countOnce(ofWards);
  if (key === 'wards') return new Set(ofWards.map(({ ward }) => ward)).size;
  return key === 'city' ? countOnce(events.filter(({ ward }) => ward === null)) : undefined;
}

function countOnce(events: readonly BureauEvent[]): number {
  return new Set(events.map(({ kind, ward, title, on }) => [kind, ward, title, on].join('\t'))).size;
}

function registerCheckFigure({ registerCheck }: HandoutFacts, key: string): Figure {
  if (key === 'today') return registerCheck === undefined ? undefined : formatWareki(registerCheck.today);
  if (key === 'total') return registerCheck?.findings.length;
  return registerCheck?.findings.filter(({ level }) => level === key).length;
}

function openQuestionFigure({ openQuestions, survey }: HandoutFacts, key: string): Figure {
  if (key === 'survey') return survey?.title;
  if (key === 'total') return openQuestions?.length;
  return key === 'asked' ? openQuestions?.filter((each) => each.askedOn !== null).length : undefined;
}

function itemFigure(facts: HandoutFacts, reference: string, key: string): Figure {
  if (key === '' && reference.endsWith('.n')) return respondentsOf(facts, reference);
  const count = countItem(facts, reference);
  if (!count.known) return undefined;
  if (key === 'base') return count.base;
  if (key === 'noAnswer') return count.noAnswer.count;
  if (key === 'answered') return count.base - count.noAnswer.count;
  if (nobodyAnswered(facts, reference)) return undefined;
  return (
    count.entries.find((entry) => sameLabel(entry.code, key))?.count ?? valueFigure(facts, reference, key)
  );
}

function yearName({ fiscalYear }: HandoutFacts, key: string): Figure {
  if (key === 'this') return fiscalYearLabel(fiscalYear);
  return key === 'last' ? fiscalYearLabel(fiscalYear - 1) : undefined;
}

function lastYearFigure(facts: HandoutFacts, reference: string): Figure {
  const place = { fiscalYear: facts.fiscalYear - 1, half: 'year' as const };
  return printedValue(pointAt(findSeries(facts, reference), place)) ?? undefined;
}

function lastSameFigure(facts: HandoutFacts, reference: string, part: string): Figure {
  const half = facts.survey?.half ?? 'year';
  const point = pointAt(findSeries(facts, reference), { fiscalYear: facts.fiscalYear - 1, half });
  return point?.published.find((figure) => figure.part === part)?.value ?? point?.counts?.[part];
}

function roomFigure(facts: HandoutFacts, key: string, [from = '', to = '']: readonly string[]): Figure {
  if (key !== 'opened') return undefined;
  const opened = facts.rooms.filter(
    ({ openedOn }) => openedOn !== null && openedOn >= from && openedOn <= to,
  );
  return new Set(opened.map((room) => room.ward)).size;
}

function peopleFigure(facts: HandoutFacts, programme: string, key: string): Figure {
  if (programme !== 'room' && programme !== 'hub') return undefined;
  const { people, persons } = facts.people[programme];
  if (key === 'total') return people.total;
  if (key === 'persons') return persons;
  if (key === 'least') return people.distribution[0]?.people;
  return key === 'most' ? people.distribution.at(-1)?.people : undefined;
}

function valueFigure(facts: HandoutFacts, reference: string, key: string): Figure {
  if (key === 'value') {
    const { form, item } = splitReference(reference);
    return facts.tally.forms[form]?.derived[item]?.value;
  }
  const tally = findTally(facts, reference);
  if (tally === undefined || !('bands' in tally)) return undefined;
  if (key === 'sum') return tally.sum;
  const values = Object.values(tally.values);
  if (key === 'units') return tally.units;
  if (key === 'fractions') return values.filter((value) => !Number.isInteger(value)).length;
  if (!/^values\.\d+(\.\d+)?$/.test(key)) return undefined;
  const wanted = Number(key.slice('values.'.length));
  return values.filter((value) => value === wanted).length;
}

function institutionFigure(facts: HandoutFacts, key: string): Figure {
  const counts = countInstitutions(facts);
  if (key === 'total') return counts.reduce((sum, each) => sum + each.value, 0);
  if (key === 'wards') return counts.filter((each) => each.value > 0).length;
  const ranked = counts.toSorted((a, b) => b.value - a.value);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (second.value === third.value) return undefined;
  if (key === 'top2.total') return first.value + second.value;
  if (key === 'top2.names') return `${first.ward.name}と${second.ward.name}`;
  return undefined;
}

function eventFigure(facts: HandoutFacts, definition: HandoutDefinition, id: string, key: string): Figure {
  const persons = eventPersons(facts, definition, id);
  if (persons === undefined) return undefined;
  if (key === 'rounds') return persons.length;
  const [at = '', of = ''] = key.split('.');
  if (of === 'persons' && /^[1-9]\d*$/.test(at)) return persons[Number(at) - 1] ?? undefined;
  if (key !== 'persons' || persons.includes(null)) return undefined;
  return persons.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** 行事の回ごとの参加者の数。分からない回は null、そのような行事が無ければ undefined。 */
function eventPersons(
  facts: HandoutFacts,
  definition: HandoutDefinition,
  id: string,
): readonly (number | null)[] | undefined {
  const blocks = definition.pages.flatMap((page) => page.blocks);
  const chosen = blocks.find((block) => block.kind === 'gatherings' && block.id === id);
  if (chosen?.kind === 'gatherings') return eventsOfYear(facts, chosen).map(({ persons }) => persons);
  const written = blocks
    .flatMap((block) => (block.kind === 'events' ? block.events : []))
    .find((each) => each.id === id);
  return written?.rounds.map((round) => round.persons);
}

function questionnaireFigure(
  facts: HandoutFacts,
  definition: HandoutDefinition,
  id: string,
  [at = '', key = '']: readonly string[],
): Figure {
  const block = definition.pages
    .flatMap((page) => page.blocks)
    .find((each) => each.kind === 'questionnaire' && each.id === id);
  if (block?.kind !== 'questionnaire') return undefined;
  const found = questionnairesOf(block, facts)[Number(at) - 1]?.questionnaire;
  if (key === 'returned') return found?.returned ?? undefined;
  if (key === 'base') return found?.base.count ?? undefined;
  return key === 'rate' && found !== undefined && found.rate !== '－' ? found.rate : undefined;
}

function unsubmittedFigure(facts: UnsubmittedFacts | undefined, key: string): Figure {
  if (facts === undefined) return undefined;
  if (key === 'total') return facts.rows.length;
  if (key === 'late') return facts.rows.filter((row) => row.daysLate > 0).length;
  if (key === 'today') return datedDay(facts.today);
  if (key === 'survey') return facts.survey?.title;
  if (key === 'deadline') return facts.survey === null ? undefined : datedDay(facts.survey.deadline);
  if (key !== 'rates') return undefined;
  const { n, submitted, onTime } = sumSubmissions(facts.submissions);
  return `提出 ${submitted}／${n}通（${rateText(submitted, n)}）、期限内 ${onTime}／${n}通（${rateText(onTime, n)}）`;
}
