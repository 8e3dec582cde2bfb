import type { WardTableDefinition } from '../definition/registerBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import {
  countInstitutions,
  INSTITUTION_UNIT,
  markInstitutions,
  noteReplyDifference,
} from '../institutions.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import type { WardTableBlock } from '../model/wardBlocks.ts';
import { institutionRows } from '../origins/registerOrigins.ts';

/** 24区の積極的医療機関の表と、その注 (内諾、別事業登録、回答との違い)。 */
export function buildWardTable(
  definition: WardTableDefinition,
  facts: HandoutFacts,
): { readonly block: WardTableBlock; readonly notes: readonly HandoutNote[] } {
  const counts = countInstitutions(facts);
  const marks = markInstitutions(counts, definition);
  const difference =
    definition.replies === undefined ? null : noteReplyDifference(facts, counts, definition.replies);
  return {
    block: {
      kind: 'wardTable',
      register: institutionRows(facts),
      id: definition.id,
      title: definition.title,
      hint: definition.hint ?? null,
      source: null,
      ruled: definition.ruled ?? false,
      wardHead: definition.wardHead,
      valueHead: definition.valueHead,
      columns: 2,
      unit: INSTITUTION_UNIT,
      rows: counts.map((each) => ({
        ward: each.ward.name,
        value: each.value,
        marks: marks.marksOf(each),
      })),
      total: {
        label: definition.totalLabel,
        value: counts.reduce((sum, each) => sum + each.value, 0),
      },
    },
    notes: difference === null ? marks.notes : [...marks.notes, difference],
  };
}
