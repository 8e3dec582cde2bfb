import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHandoutDefinition } from '../../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../../shared/handout/buildHandout.ts';
import type { HandoutFootnote } from '../../../../shared/handout/facts.ts';
import type { HandoutModel } from '../../../../shared/handout/model/handoutModel.ts';
import { planNumbers } from '../../../../shared/handout/numbers/planNumbers.ts';
import { planDeck } from '../../../../shared/handout/slides/planDeck.ts';
import { LIAISON_FACTS, WARDS } from '../../../fixtures/liaisonFacts.ts';

const file = new URL('../../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const build = (footnotes: readonly HandoutFootnote[]) =>
  buildHandout(definition, { ...LIAISON_FACTS, footnotes });
const note = (item: string | null, ward: string, text: string): HandoutFootnote => ({
  form: 'hub',
  item,
  ward,
  text,
});

/** 注のある頁と、その頁で印の付いた言葉。 */
function marked(model: HandoutModel) {
  const before = new Map(build([]).pages.map((page) => [page.id, JSON.stringify(page)]));
  return model.pages
    .filter((page) => before.get(page.id) !== JSON.stringify(page))
    .map((page) => ({
      page: page.id,
      notes: page.notes.map(({ mark, text }) => `${mark ?? ''}${text}`),
      words: JSON.stringify(page.blocks).match(/"(?:title|label)":"[^"]*※\d*"/g) ?? [],
    }));
}

test('一つだけの理由は ※ で、項目の言葉と頁の注に付く。同じ理由の区はまとめる', () => {
  const found = marked(build([note('c_3a', '27102', '臨時の休み'), note('c_3a', '27127', '臨時の休み')]));
  expect(found.map(({ words }) => words)).toEqual([['"title":"週あたりの開設時間数※"']]);
  expect(found[0]?.notes.at(-1)).toBe('※北区・都島区：臨時の休み');
});

test('二つ以上なら頁ごとに ※1 ※2 と数え、頁にもともとある印の続きになる', () => {
  const found = marked(build([note('c_7a', '27102', '検討中'), note('c_7b', '27103', '医師会と調整中')]));
  expect(found.map(({ words }) => words)).toEqual([['"title":"開催の予定※1"', '"title":"対象者※2"']]);
  expect(found[0]?.notes.slice(-2)).toEqual([
    expect.stringMatching(/^※1.+：検討中$/),
    expect.stringMatching(/^※2.+：医師会と調整中$/),
  ]);
});

test('様式全体の理由は印なしで、その様式の数を載せた頁すべてに', () => {
  const pages = marked(build([note(null, '27102', '担当の交代')]));
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.every(({ notes }) => notes.at(-1)?.endsWith('：担当の交代') === true)).toBe(true);
});

test('スライドの注と、数値の表の注記の列にも出て、区分の言葉には印が残らない', () => {
  const model = build([note('c_3a', '27102', '臨時の休み')]);
  expect(planDeck(model).slides.some((slide) => slide.notes.includes('臨時の休み'))).toBe(true);
  const [sheet] = planNumbers(model, WARDS).sheets;
  const at = (row: number, column: number) =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const column = (head: string) =>
    sheet?.cells.find((cell) => cell.row === 0 && cell.value === head)?.column ?? -1;
  const rows = (sheet?.cells ?? []).filter(
    (cell) => cell.column === column('項目コード') && cell.value === 'c_3a',
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map(({ row }) => [at(row, column('図表の題')), at(row, column('注記'))])).toEqual(
    rows.map(() => ['週あたりの開設時間数', expect.stringContaining('臨時の休み')]),
  );
  const west = (sheet?.cells ?? []).find((cell) => cell.value === '東住吉区')?.row ?? -1;
  expect(at(west, column('注記'))).toContain('南大阪小児リハビリテーション病院');
});
