import { expect, test } from 'vitest';
import type { HandoutPage } from '../../../../shared/handout/model/handoutModel.ts';
import { splitRecords } from '../../../../shared/handout/records/splitRecords.ts';

const columns = [
  { label: '区', width: 25 },
  { label: '課題', width: 120 },
  { label: '備考', width: 60 },
];

function pageOf(rows: readonly (readonly string[])[]): HandoutPage {
  return {
    id: 'p',
    chapter: null,
    section: null,
    asOf: null,
    message: ['課題'],
    lead: [],
    blocks: [
      {
        kind: 'records',
        id: 'b',
        title: '',
        hint: null,
        source: null,
        ruled: false,
        columns,
        rows,
        writing: null,
        nothing: '該当なし',
      },
    ],
    notes: [],
  };
}

function rowsOf(pages: readonly HandoutPage[]) {
  return pages.flatMap((page) =>
    page.blocks.flatMap((block) => (block.kind === 'records' ? block.rows : [])),
  );
}

test('一頁に入らない長い自由記述は、字を落とさずに次の頁に続き、区の名に（続き）が付く', () => {
  const long = 'とても長い課題の記述。'.repeat(200);
  const pages = splitRecords(
    pageOf([
      ['北区', long, '短い'],
      ['都島区', '一言', ''],
    ]),
    'landscape',
  );
  const rows = rowsOf(pages);
  expect(pages.length).toBeGreaterThan(2);
  expect(rows.map(([, text]) => text).join('')).toBe(`${long}一言`);
  expect(rows.map(([ward]) => ward)).toEqual([
    '北区',
    ...rows.slice(1, -1).map(() => '北区\n（続き）'),
    '都島区',
  ]);
  expect(rows.map(([, , note]) => note).join('')).toBe('短い');
});

test('入る行は分けない', () => {
  const rows = [['北区', '改行の\nある文', '']];
  expect(rowsOf(splitRecords(pageOf(rows), 'landscape'))).toEqual(rows);
});
