import type { HandoutFacts } from '../../shared/handout/facts.ts';
import type { SheetMeeting, WardSheetFacts } from '../../shared/handout/wardSheet/wardSheetFacts.ts';
import { INSTITUTION_REGISTER } from '../../shared/register/definitions/institution.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import { listSurveys, loadSurveyForms } from '../survey/loadSurvey.ts';
import { countProposals } from '../survey/proposals/listProposals.ts';
import { loadOpenQuestions } from '../survey/sendback/loadOpenQuestions.ts';

/** 区別シートの元になる、区ごとの台帳と回答の状態。台帳は facts の基準日、回答はその年度の回をみな見る。 */
export async function loadWardSheets(
  session: Session,
  facts: HandoutFacts,
): Promise<NonNullable<HandoutFacts['wardSheets']>> {
  const { db } = session.register;
  const { asOf } = facts;
  const today = session.clock.today();
  const registers = await loadRegisters(db, facts);
  const replies = await loadReplies(session, facts);
  const sheets = facts.wards.map(({ code, name }): WardSheetFacts => {
    const own = replies.states.filter((each) => each.ward === code);
    return {
      ward: code,
      rooms: registers.rooms.filter(
        (each) => each.ward === code && isValidOn(each.openedOn, each.closedOn, asOf),
      ),
      people: registers.people.filter((each) => each.ward === code),
      institutions: registers.institutions.filter((each) => each.ward === code),
      meetings: registers.meetings.filter((each) => each.ward === code).map((each) => heldBy(each, today)),
      replies: own.map(({ respondent, state }) => ({ respondent, state })),
      questions: replies.questions.filter((each) => each.ward === name).length,
      proposals: replies.proposals
        .filter((each) => each.ward === code)
        .reduce((sum, each) => sum + each.open, 0),
    };
  });
  return { sheets, functions: FUNCTIONS.map(({ label }) => label) };
}

/** 開催日がまだ来ていない行は、その日の予定とみる (打ち違い。点検が言う)。 */
function heldBy(meeting: SheetMeeting, today: string): SheetMeeting {
  const { heldOn } = meeting;
  return heldOn !== null && heldOn > today ? { ...meeting, plannedOn: heldOn, heldOn: null } : meeting;
}

const FUNCTION_KEYS = ['functionDaily', 'functionDischarge', 'functionSudden', 'functionEndOfLife'] as const;
const FUNCTIONS = FUNCTION_KEYS.map((key) => ({
  key,
  label: INSTITUTION_REGISTER.fields.find((field) => field.key === key)?.label ?? key,
}));

async function loadRegisters(db: Readable, facts: HandoutFacts) {
  const { asOf } = facts;
  const rooms = await db.selectFrom('supportRoom').selectAll().orderBy('id').execute();
  const assigned = await db
    .selectFrom('assignment')
    .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
    .innerJoin('coordinator', 'coordinator.id', 'assignment.coordinator')
    .selectAll('assignment')
    .select(['supportRoom.ward as ward', 'coordinator.name as name'])
    .orderBy('assignment.id')
    .execute();
  const qualifications = await db.selectFrom('qualification').selectAll().orderBy('id').execute();
  const institutions = await db.selectFrom('institution').selectAll().orderBy('id').execute();
  const meetings = await db
    .selectFrom('meeting')
    .select(['ward', 'kind', 'plannedOn', 'heldOn'])
    .where('cancelled', '=', 0)
    .orderBy('id')
    .execute();
  const newcomers = {
    room: new Set(facts.people.room.newcomers.map(({ id }) => id)),
    hub: new Set(facts.people.hub.newcomers.map(({ id }) => id)),
  };
  return {
    rooms,
    meetings,
    people: assigned
      .filter((each) => isValidOn(each.from, each.to, asOf))
      .map(({ ward, name, coordinator, programme, clause }) => ({
        ward,
        name,
        programme,
        newcomer: newcomers[programme].has(coordinator),
        clause,
        qualifications: qualifications
          .filter(
            (each) => each.coordinator === coordinator && isValidOn(each.obtainedOn, each.expiresOn, asOf),
          )
          .map(({ kind }) => kind),
      })),
    institutions: institutions
      .filter((each) => isValidOn(each.designatedOn, each.endedOn, asOf))
      .map((each) => ({
        ward: each.ward,
        name: each.name,
        kind: each.kind,
        status: each.status,
        functions: FUNCTIONS.filter(({ key }) => each[key] === 1).map(({ label }) => label),
      })),
  };
}

async function loadReplies(session: Session, facts: HandoutFacts) {
  const { db } = session.register;
  const today = session.clock.today();
  const half = facts.survey?.half;
  const rounds = (await listSurveys(db)).filter(
    (each) => each.fiscalYear === facts.fiscalYear && (half === undefined || each.half === half),
  );
  const states: (WardSheetFacts['replies'][number] & { readonly ward: string })[] = [];
  const questions: { readonly ward: string }[] = [];
  const proposals: { readonly ward: string; readonly open: number }[] = [];
  for (const round of rounds) {
    const forms = await loadSurveyForms(db, round.id);
    for (const { form, respondent, state } of (await loadStatus(db, round.id, today)).respondents) {
      const label = forms.find((each) => each.id === form)?.respondent ?? form;
      states.push({ ward: respondent, respondent: label, state });
    }
    questions.push(...(await loadOpenQuestions(db, round, today)));
    proposals.push(...(await countProposals(db, round.id)));
  }
  return { states, questions, proposals };
}
