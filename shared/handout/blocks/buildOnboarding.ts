import { datedDay } from '../../calendar/datedDay.ts';
import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import { attendanceLines } from '../bureau/attendancePieces.ts';
import type { BureauEvent } from '../bureau/bureauFacts.ts';
import { bureauOf, eventsOfYear } from '../bureau/chooseEvents.ts';
import { dayPiece, gatheringDate, timeText } from '../bureau/eventText.ts';
import type { OnboardingDefinition } from '../definition.ts';
import type { HandoutFacts } from '../facts.ts';
import type { FieldPiece, FieldsBlock, RecordField } from '../model/fieldsBlock.ts';

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
    columns: 1,
    nothing: '該当なし',
    groups: [{ title: '', fields: definition.steps.map((step) => stepField(step, facts)) }],
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

/** 済んだ日ごとの人数。資料の年度のものだけ。 */
function doneLines({ step }: Step, facts: HandoutFacts): readonly (readonly FieldPiece[])[] {
  const done = bureauOf(facts).onboarding.filter(
    (each) => each.step === step && fiscalYearOf(each.doneOn) === facts.fiscalYear,
  );
  const days = [...new Set(done.map(({ doneOn }) => doneOn))].toSorted();
  return days.map((day) => {
    const persons = done.filter(({ doneOn }) => doneOn === day).length;
    const text = datedDay(day);
    return [
      { text: `${text}　` },
      {
        text: `${persons}名`,
        number: { label: `${text} 済んだ人`, value: persons, unit: '人' },
        origin: {
          label: `${text}に済んだ人`,
          wards: [],
          source: null,
          register: { table: 'onboarding', asOf: null, where: { doneOn: [formatWareki(day)] } },
        },
      },
    ];
  });
}
