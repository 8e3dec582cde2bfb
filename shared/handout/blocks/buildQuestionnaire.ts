import { printedNotes } from '../../bureau/questionnaire/printedNotes.ts';
import type { Questionnaire, QuestionnaireChoice } from '../../bureau/questionnaire/questionnaire.ts';
import { attendanceLines } from '../bureau/attendancePieces.ts';
import type { BureauEvent } from '../bureau/bureauFacts.ts';
import { bureauOf, eventsOfYear } from '../bureau/chooseEvents.ts';
import type { QuestionnaireDefinition } from '../definition/bureauBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { FieldsBlock } from '../model/fieldsBlock.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import type { LikertBlock, LikertSegment } from '../model/likertBlock.ts';
import { toneOfChoice } from './buildLikert.ts';

/**
 * 資料の年度の催しのアンケート: 回収数、回収率、問いごとの 100% 棒。
 * 選択肢の分からない値は白いますと ※。0人の選択肢と、計が回収数と合わない問いは注で言う。
 */
export function buildQuestionnaire(
  definition: QuestionnaireDefinition,
  facts: HandoutFacts,
): { readonly block: LikertBlock | FieldsBlock; readonly notes: readonly HandoutNote[] } {
  const found = questionnairesOf(definition, facts);
  const figure = {
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    ruled: definition.ruled ?? false,
    source: null,
  };
  if (found.length === 0)
    return {
      block: { ...figure, kind: 'fields', groups: [], nothing: '該当なし', dates: [] },
      notes: [],
    };
  return {
    block: {
      ...figure,
      kind: 'likert',
      line: null,
      groups: found.map(({ event, questionnaire }) => groupOf(event, questionnaire)),
    },
    notes: notesOf(found.map(({ questionnaire }) => questionnaire)),
  };
}

/** 選んだ催しのアンケート、催しの順。 */
export function questionnairesOf(
  choice: Pick<QuestionnaireDefinition, 'from' | 'kinds' | 'names'>,
  facts: HandoutFacts,
): readonly { readonly event: BureauEvent; readonly questionnaire: Questionnaire }[] {
  return eventsOfYear(facts, choice).flatMap((event) =>
    bureauOf(facts)
      .questionnaires.filter((each) => each.event.id === event.id)
      .map((questionnaire) => ({ event, questionnaire })),
  );
}

function groupOf(event: BureauEvent, questionnaire: Questionnaire): LikertBlock['groups'][number] {
  const { base, returned, rate, title, items } = questionnaire;
  const [who = []] = attendanceLines(event);
  return {
    label: title,
    who: who.map(({ text }) => text).join(''),
    base: base.count,
    returned,
    rate,
    origin: {
      label: title,
      wards: [],
      source: null,
      register: {
        table: 'questionnaire',
        asOf: null,
        where: {},
        row: { id: questionnaire.id, field: 'returned' },
      },
    },
    questions: items.map(({ text, choices, total }) => ({
      question: total === null ? `${text}（数は未入力）` : text,
      segments: choices.flatMap(segmentOf(choices)),
    })),
  };
}

function segmentOf(choices: readonly QuestionnaireChoice[]) {
  const known = choices.filter(({ kind }) => kind === 'choice');
  // 数の分からない選択肢は、0 と区別して載せない。
  return (choice: QuestionnaireChoice): readonly LikertSegment[] =>
    choice.count === null
      ? []
      : [
          {
            label: choice.label,
            count: choice.count,
            tone: toneOfChoice(choice.kind, known.indexOf(choice)),
            unknown: choice.kind === 'unknown',
            origin: {
              label: choice.label,
              wards: [],
              source: null,
              register: {
                table: 'questionnaireChoice',
                asOf: null,
                where: {},
                row: { id: choice.id, field: 'count' },
              },
            },
          },
        ];
}

function notesOf(questionnaires: readonly Questionnaire[]): readonly HandoutNote[] {
  const choices = questionnaires.flatMap(({ items }) => items).flatMap((item) => item.choices);
  const unknown = choices.some(({ kind, count }) => kind === 'unknown' && count !== null && count > 0);
  const zero = [
    ...new Set(
      choices.filter(({ kind, count }) => kind === 'choice' && count === 0).map(({ label }) => label),
    ),
  ];
  return [
    ...(unknown ? [{ mark: '※', text: '公表資料では値と選択肢の対応が読み取れない回答。' }] : []),
    {
      mark: null,
      text: `図中の数字は人数。${zero.length === 0 ? '' : `回答が0人の選択肢（${zero.join('・')}）は図に無い。`}`,
    },
    ...questionnaires.flatMap(printedNotes).map((text) => ({ mark: null, text })),
  ];
}
