import { formatWareki } from '../../calendar/wareki.ts';
import { MEETING_REGISTER } from '../../register/definitions/meeting.ts';
import { TRAINING_REGISTER } from '../../register/definitions/training.ts';
import { questionnairesOf } from '../blocks/buildQuestionnaire.ts';
import type { BureauEvent } from '../bureau/bureauFacts.ts';
import { choiceLabelOf } from '../bureau/choiceLabelOf.ts';
import { eventsOfYear } from '../bureau/chooseEvents.ts';
import { eventOrigin } from '../bureau/eventText.ts';
import type { HandoutDefinition } from '../definition/handoutDefinition.ts';
import type { HandoutFacts } from '../facts.ts';
import type { FigureOrigin } from '../model/figureOrigin.ts';

/** 文に入る催しの数 (`events.図.persons`) の出所: その図の催しの台帳の行。図でなければ定義に書いた行事。 */
export function eventsOrigin(
  facts: HandoutFacts,
  definition: HandoutDefinition | null,
  id: string,
  key: string,
): FigureOrigin {
  const block = blocksOf(definition).find((each) => each.kind === 'gatherings' && each.id === id);
  if (block?.kind !== 'gatherings') return { label: '行事の記録', wards: [], source: null };
  const events = eventsOfYear(facts, block);
  const [at = ''] = key.split('.');
  const only = /^\d+$/.test(at) ? events[Number(at) - 1] : events.length === 1 ? events[0] : undefined;
  if (only !== undefined)
    return eventOrigin(only, only.title, only.table === 'meeting' ? 'attendance' : 'participants');
  return {
    label: events[0]?.title ?? '行事の記録',
    wards: [],
    source: null,
    register: { table: block.from, asOf: null, where: whereOf(block.from, events) },
  };
}

/** 台帳の表で、その催しの行だけに絞る言葉。 */
function whereOf(table: BureauEvent['table'], events: readonly BureauEvent[]) {
  const [key, register] =
    table === 'meeting' ? (['kind', MEETING_REGISTER] as const) : (['category', TRAINING_REGISTER] as const);
  const unique = (words: readonly string[]) => [...new Set(words)];
  const days = unique(events.flatMap(({ on, held }) => (on === null || !held ? [] : [formatWareki(on)])));
  return {
    [key]: unique(events.map(({ kind }) => choiceLabelOf(register, key, kind))),
    title: unique(events.map(({ title }) => title)),
    ...(days.length === 0 ? {} : { heldOn: days }),
  };
}

/** 文に入るアンケートの数 (`questionnaires.図.1.returned`) の出所。 */
export function questionnaireOrigin(
  facts: HandoutFacts,
  definition: HandoutDefinition | null,
  id: string,
  at: string,
): FigureOrigin | null {
  const block = blocksOf(definition).find((each) => each.kind === 'questionnaire' && each.id === id);
  if (block?.kind !== 'questionnaire') return null;
  const found = questionnairesOf(block, facts)[Number(at) - 1]?.questionnaire;
  if (found === undefined) return null;
  return {
    label: found.title,
    wards: [],
    source: null,
    register: { table: 'questionnaire', asOf: null, where: {}, row: { id: found.id, field: 'returned' } },
  };
}

function blocksOf(definition: HandoutDefinition | null) {
  return definition?.pages.flatMap((page) => page.blocks) ?? [];
}
