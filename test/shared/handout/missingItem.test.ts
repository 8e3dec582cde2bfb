import { expect, test } from 'vitest';
import { buildBars } from '../../../shared/handout/blocks/buildBars.ts';
import { buildCells } from '../../../shared/handout/blocks/buildCells.ts';
import { buildShares } from '../../../shared/handout/blocks/buildShares.ts';
import { buildStatements } from '../../../shared/handout/blocks/buildStatements.ts';
import { buildStates } from '../../../shared/handout/blocks/buildStates.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { lookUpFigure } from '../../../shared/handout/lookUpFigure.ts';
import { itemLabel } from '../../../shared/handout/missingItem.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import { blockElements } from '../../../shared/handout/slides/blockElements.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { HUB_FORM, LIAISON_FACTS, withItems } from '../../fixtures/liaisonFacts.ts';

const MISSING = 'この回の様式に無い項目';
/** この回の版には無く、次の版で足された項目。 */
const NEXT: FormDefinition = {
  ...HUB_FORM,
  version: HUB_FORM.version + 1,
  sections: HUB_FORM.sections.map((section, at) =>
    at === 0
      ? {
          ...section,
          items: [...section.items, { code: 'c_9', label: '次の版の項目', type: 'status3', required: true }],
        }
      : section,
  ),
};
const facts: HandoutFacts = {
  ...LIAISON_FACTS,
  otherRounds: [
    {
      survey: { id: 'r7', title: '次', half: 'year', fiscalYear: 2025, asOf: '2025-09-01', closedAt: null },
      fiscalYear: 2025,
      asOf: '2025-09-01',
      tally: { survey: 'r7', forms: {} },
      forms: [NEXT],
    },
  ],
};
const head = { id: 'x', title: '題' };
const fill = (text: string) => text;

test('この回の様式に無い項目は、どの図でもそう言い、未回答24区とは言わない', () => {
  const blocks = [
    buildCells({ ...head, kind: 'cells', item: 'hub.c_9' }, facts, fill),
    buildBars({ ...head, kind: 'bars', item: 'hub.c_9' }, facts),
    buildShares({ ...head, kind: 'shares', item: 'hub.c_9' }, facts),
  ];
  const box = { x: 0, y: 0, w: 200, h: 60 };
  expect(
    blocks.map((block) => [
      block.instead,
      listNumbers(block),
      JSON.stringify(block).includes('未回答'),
      JSON.stringify(blockElements(block, box)).includes(MISSING),
    ]),
  ).toEqual(blocks.map(() => [MISSING, [], false, true]));
});

test('三状態と文の表では、その行だけが言い、名は新しい版のもの', () => {
  const states = buildStates(
    { ...head, kind: 'states', numbered: true, rows: [{ item: 'hub.c_9' }, { item: 'hub.c_1a' }] },
    facts,
  );
  const statements = buildStatements(
    {
      ...head,
      kind: 'statements',
      labelHead: '姿',
      statementsHead: '内容',
      wardsHead: '区',
      numbered: true,
      rows: [{ item: 'hub.c_9', label: '姿' }],
    },
    facts,
  );
  expect(states.rows.map((row) => [row.label, row.instead, row.base, row.segments.length])).toEqual([
    ['次の版の項目', MISSING, 0, 0],
    [expect.any(String), undefined, 24, 2],
  ]);
  expect(states.legend.length).toBeGreaterThan(0);
  expect([
    statements.rows[0]?.instead?.text,
    statements.rows[0]?.noAnswer.count,
    listNumbers(statements),
  ]).toEqual([MISSING, 0, []]);
});

test('どの版にも無い code は名の代わりに裸では出さず、文に入る数も無い', () => {
  const definition = { pages: [] } as unknown as HandoutDefinition;
  const figures = ['base', 'noAnswer', 'answered', 'c1'].map((key) =>
    lookUpFigure(facts, definition, `hub.c_9.${key}`),
  );
  expect([itemLabel(facts, 'hub.none'), figures]).toEqual(['項目 none', figures.map(() => undefined)]);
});

test('n はその回の回答者の数: {hub.n} に入り、集めていない様式なら決まらない', () => {
  const definition = { pages: [] } as unknown as HandoutDefinition;
  const twenty = {
    ...LIAISON_FACTS,
    tally: { survey: 'x', forms: { hub: { n: 20, items: {}, derived: {} } } },
  };
  expect([
    lookUpFigure(withItems({}), definition, 'hub.n'),
    lookUpFigure(twenty, definition, 'hub.n'),
    lookUpFigure(twenty, definition, 'room.n'),
  ]).toEqual([24, 20, undefined]);
});
