import { ONBOARDING_GOALS } from '../../bureau/onboarding/onboardingGoal.ts';
import { datedDay, shortDay } from '../../calendar/datedDay.ts';
import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import { ONBOARDING_REGISTER } from '../../register/definitions/onboarding.ts';
import { ONBOARDING_GOAL_REGISTER } from '../../register/definitions/onboardingGoal.ts';
import { attendanceLines } from '../bureau/attendancePieces.ts';
import type { BureauEvent } from '../bureau/bureauFacts.ts';
import { choiceLabelOf } from '../bureau/choiceLabelOf.ts';
import { bureauOf, eventsOfYear } from '../bureau/chooseEvents.ts';
import { dayPiece, gatheringDate, timeText } from '../bureau/eventText.ts';
import type { OnboardingDefinition } from '../definition/bureauBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { FieldGroup, FieldPiece, FieldsBlock, RecordField } from '../model/fieldsBlock.ts';

/**
 * 新任コーディネーターへの支援: 段階ごとの内容と日、参加者。日は、その段階の研修の会議があればその記録から、
 * 無ければ新任支援の台帳の「済んだ日」から (人の名は出さない)。
 */
export function buildOnboarding(definition: OnboardingDefinition, facts: HandoutFacts): FieldsBlock {
  const meetings = definition.steps.flatMap((step) => meetingsOf(step, facts));
  return {
    kind: 'fields',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    ruled: definition.ruled ?? false,
    source: null,
    nothing: '該当なし',
    groups: [
      { title: '', fields: definition.steps.map((step) => stepField(step, facts)) },
      ...(definition.goals === undefined ? [] : [goalGroup(definition.goals, facts)]),
    ],
    dates: meetings.map(gatheringDate),
  };
}

type Step = OnboardingDefinition['steps'][number];

function meetingsOf({ meeting }: Step, facts: HandoutFacts): readonly BureauEvent[] {
  if (meeting === undefined) return [];
  return eventsOfYear(facts, { from: 'meeting', kinds: [meeting.kind], names: [meeting.name] });
}

function stepField(step: Step, facts: HandoutFacts): RecordField {
  const meetings = meetingsOf(step, facts);
  const lines = meetings.length > 0 ? meetings.flatMap(meetingLines) : doneLines(step, facts);
  const [first = [], ...rest] = lines;
  const words: readonly FieldPiece[] = [
    { text: first.length === 0 ? step.text : `${step.text}　` },
    ...first,
  ];
  return { label: step.label, lines: [words, ...rest] };
}

function meetingLines(event: BureauEvent): readonly (readonly FieldPiece[])[] {
  const time = timeText(event, 'words');
  const topics = event.topics.filter((topic) => topic !== '');
  return [
    [dayPiece(event), { text: time === '' ? '' : `　${time}` }],
    ...attendanceLines(event).map((line) => [{ text: '参加者：' }, ...line]),
    ...(topics.length < 2 ? [] : [[{ text: `内容：${topics.join('、')}` }]]),
    ...event.lecturers.map((lecturer) => [{ text: `講師：${lecturer}` }]),
  ];
}

/** 資料の年度に済んだ人の数と、初めと終わりの日。 */
function doneLines({ step }: Step, facts: HandoutFacts): readonly (readonly FieldPiece[])[] {
  const days = bureauOf(facts)
    .onboarding.filter((each) => each.step === step && fiscalYearOf(each.doneOn) === facts.fiscalYear)
    .map(({ doneOn }) => doneOn)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const persons = days.length;
  const text = first === last ? datedDay(first) : `${datedDay(first)}〜${sameYearDay(first, last)}`;
  return [
    [
      { text: `${text}　` },
      {
        text: `${persons}名`,
        number: { label: '済んだ人', value: persons, unit: '人' },
        origin: {
          label: '済んだ人',
          wards: [],
          source: null,
          register: {
            table: 'onboarding',
            asOf: null,
            where: {
              step: [choiceLabelOf(ONBOARDING_REGISTER, 'step', step)],
              doneOn: [...new Set(days)].map(formatWareki),
            },
          },
        },
      },
    ],
  ];
}

/** 同じ年なら月から。 */
function sameYearDay(first: string, last: string): string {
  return first.slice(0, 4) === last.slice(0, 4) ? shortDay(last) : datedDay(last);
}

/** 到達目標と、資料の年度に確かめた人のうち「できる」人の数。 */
function goalGroup(title: string, facts: HandoutFacts): FieldGroup {
  return {
    title,
    fields: ONBOARDING_GOALS.map(({ code, text }, at) => {
      const checks = bureauOf(facts).goals.filter(
        ({ goal, checkedOn, level }) =>
          goal === code &&
          level !== null &&
          checkedOn !== null &&
          fiscalYearOf(checkedOn) === facts.fiscalYear,
      );
      const done = checks.filter(({ level }) => level === 'done').length;
      const mark = '①②③④'.charAt(at);
      const counted: readonly FieldPiece[] =
        checks.length === 0
          ? []
          : [
              { text: `　できる ` },
              {
                text: `${done}名`,
                number: { label: 'できる人', value: done, unit: '人' },
                origin: {
                  label: `到達目標${mark}`,
                  wards: [],
                  source: null,
                  register: {
                    table: 'onboardingGoal',
                    asOf: null,
                    where: {
                      goal: [choiceLabelOf(ONBOARDING_GOAL_REGISTER, 'goal', code)],
                      level: [choiceLabelOf(ONBOARDING_GOAL_REGISTER, 'level', 'done')],
                    },
                  },
                },
              },
              { text: `／確かめた${checks.length}名` },
            ];
      return { label: mark, lines: [[{ text }, ...counted]] };
    }),
  };
}
