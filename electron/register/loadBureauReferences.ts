import { formatWareki } from '../../shared/calendar/wareki.ts';
import { choiceLabel } from '../../shared/register/choiceLabel.ts';
import type { FieldContext, Reference } from '../../shared/register/fieldContext.ts';
import type { Readable } from '../database/register.ts';

type BureauReferences = Pick<
  FieldContext['references'],
  'assignment' | 'meeting' | 'training' | 'questionnaire' | 'questionnaireItem' | 'indicator'
>;

/** 局の取組の台帳から指される行の名: 配置、会議、研修、アンケートとその問い、評価指標。 */
export async function loadBureauReferences(db: Readable): Promise<BureauReferences> {
  return {
    assignment: await loadAssignments(db),
    meeting: await loadMeetings(db),
    training: await loadTrainings(db),
    questionnaire: await loadQuestionnaires(db),
    questionnaireItem: await loadQuestionnaireItems(db),
    indicator: await loadIndicators(db),
  };
}

async function loadAssignments(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('coordinator', 'coordinator.id', 'assignment.coordinator')
    .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
    .innerJoin('ward', 'ward.code', 'supportRoom.ward')
    .select([
      'assignment.id',
      'assignment.programme',
      'assignment.from',
      'coordinator.name',
      'ward.name as wardName',
    ])
    .orderBy('ward.position')
    .orderBy('assignment.from')
    .orderBy('assignment.id')
    .execute();
  return rows.map(({ id, name, wardName, programme, from }) => ({
    id,
    name: `${name}（${wardName}・${choiceLabel('assignment', 'programme', programme)}）`,
    detail: from === null ? '' : formatWareki(from),
    aliases: [name],
  }));
}

async function loadMeetings(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('meeting')
    .leftJoin('ward', 'ward.code', 'meeting.ward')
    .select([
      'meeting.id',
      'meeting.kind',
      'meeting.title',
      'meeting.round',
      'meeting.part',
      'meeting.plannedOn',
      'meeting.heldOn',
      'meeting.startTime',
      'ward.name as wardName',
    ])
    .orderBy((order) => order.fn.coalesce('meeting.heldOn', 'meeting.plannedOn'))
    .orderBy('meeting.startTime')
    .orderBy('meeting.id')
    .execute();
  return rows.map((row) => {
    const day = row.heldOn ?? row.plannedOn;
    const title = row.title === '' ? choiceLabel('meeting', 'kind', row.kind) : row.title;
    const name = [
      day === null ? '' : formatWareki(day),
      row.wardName ?? '',
      title,
      row.round === null ? '' : `第${row.round}回`,
      row.part,
    ];
    return { id: row.id, name: joined(name), detail: row.startTime ?? '', aliases: [joined(name.slice(2))] };
  });
}

async function loadTrainings(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('training')
    .leftJoin('ward', 'ward.code', 'training.ward')
    .select([
      'training.id',
      'training.title',
      'training.plannedOn',
      'training.heldOn',
      'training.startTime',
      'ward.name as wardName',
    ])
    .orderBy((order) => order.fn.coalesce('training.heldOn', 'training.plannedOn'))
    .orderBy('training.startTime')
    .orderBy('training.id')
    .execute();
  return rows.map((row) => {
    const day = row.heldOn ?? row.plannedOn;
    const name = joined([day === null ? '' : formatWareki(day), row.wardName ?? '', row.title]);
    return { id: row.id, name, detail: row.startTime ?? '', aliases: [row.title] };
  });
}

async function loadQuestionnaires(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .leftJoin('meeting', 'meeting.id', 'questionnaire.meeting')
    .leftJoin('training', 'training.id', 'questionnaire.training')
    .select((each) => [
      'questionnaire.id',
      'questionnaire.title',
      each.fn
        .coalesce('meeting.heldOn', 'meeting.plannedOn', 'training.heldOn', 'training.plannedOn')
        .as('day'),
    ])
    .orderBy('day')
    .orderBy('questionnaire.title')
    .orderBy('questionnaire.id')
    .execute();
  return rows.map(({ id, title, day }) => ({
    id,
    name: joined([day === null ? '' : formatWareki(day), title]),
    detail: '',
    aliases: [title],
  }));
}

async function loadQuestionnaireItems(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('questionnaireItem')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaireItem.questionnaire')
    .select(['questionnaireItem.id', 'questionnaireItem.text', 'questionnaire.title'])
    .orderBy('questionnaire.id')
    .orderBy('questionnaireItem.position')
    .orderBy('questionnaireItem.id')
    .execute();
  return rows.map(({ id, text, title }) => ({
    id,
    name: joined([title, text]),
    detail: '',
    aliases: [text],
  }));
}

async function loadIndicators(db: Readable): Promise<readonly Reference[]> {
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'name', 'position'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, position }) => ({ id, name, detail: String(position), aliases: [] }));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
