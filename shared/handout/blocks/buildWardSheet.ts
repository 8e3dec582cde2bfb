import type { Ward } from '../../ward/ward.ts';
import type { WardSheetDefinition } from '../definition/registerBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import { countInstitutions } from '../institutions.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import type { WardSheetBlock } from '../model/wardSheetBlock.ts';
import { institutionRows, ofWards } from '../origins/registerOrigins.ts';
import { buildMeetings } from '../wardSheet/buildMeetings.ts';
import { buildPeopleRows, buildRoomRows, LINE, rowsHeight } from '../wardSheet/buildRegisterRows.ts';
import { buildReplies } from '../wardSheet/buildReplies.ts';
import { buildSheetInstitutions } from '../wardSheet/buildSheetInstitutions.ts';

/** 医療機関の欄のほかの、本文の高さ mm と、左の欄の題二つの高さ。 */
const BODY = 121;
const TITLES = 18;

/** 一区の一頁: 相談支援室、人員、積極的医療機関、回答、会議。頁は perWard でなければならない。 */
export function buildWardSheet(
  definition: WardSheetDefinition,
  facts: HandoutFacts,
  ward: Ward | null,
): { readonly block: WardSheetBlock; readonly notes: readonly HandoutNote[] } {
  const sheet = facts.wardSheets?.sheets.find((each) => each.ward === ward?.code);
  const { lines, ...institutions } = buildSheetInstitutions(
    sheet?.institutions ?? [],
    facts.wardSheets?.functions ?? [],
    average(facts),
  );
  const rooms = buildRoomRows(sheet?.rooms ?? []);
  const left = BODY - lines * LINE - TITLES - rowsHeight(rooms);
  const replies = buildReplies(definition, facts, ward?.code ?? '');
  return {
    block: {
      kind: 'wardSheet',
      register: ofWards(institutionRows(facts), [ward?.name ?? '']),
      id: definition.id,
      title: definition.title,
      hint: definition.hint ?? null,
      source: null,
      ruled: definition.ruled ?? false,
      ward: ward?.name ?? '',
      rooms,
      people: buildPeopleRows(sheet?.people ?? [], left),
      institutions,
      replies: { currentHead: replies.currentHead, beforeHead: replies.beforeHead, rows: replies.rows },
      states: (sheet?.replies ?? []).map(({ respondent, state }) => `${respondent} ${state}`),
      open: { questions: sheet?.questions ?? 0, proposals: sheet?.proposals ?? 0 },
      meetings: buildMeetings(definition, sheet?.meetings ?? [], facts.fiscalYear, ward?.name ?? ''),
    },
    notes: replies.notes,
  };
}

/** 24区の平均 (か所)、小数1桁。 */
function average(facts: HandoutFacts): number {
  const counts = countInstitutions(facts);
  const total = counts.reduce((sum, each) => sum + each.value, 0);
  return Math.round((total / Math.max(1, counts.length)) * 10) / 10;
}
