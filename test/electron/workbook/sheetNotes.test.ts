import { describe, expect, test } from 'vitest';
import { anchored, comment, noteParts, shape } from './buildNotes.ts';
import { buildXlsx, xlsxParts } from './buildXlsx.ts';
import { buildZip } from './buildZip.ts';
import { outcomeOf, readCells } from './outcomeOf.ts';

/** A1 に 1 とだけある紙。 */
function workbook(pieces: Parameters<typeof noteParts>[0]): Buffer {
  return buildZip([...xlsxParts(), ...noteParts(pieces)]);
}

const plain = readCells(buildXlsx()).sheets[0];

describe('コメント', () => {
  test('セルのコメントは値に混ざらず、番地と文だけが別に付く', () => {
    const ruby = '<rPh sb="0" eb="2"><t>コウチ</t></rPh>';
    const rich = `<r><rPr><b/></rPr><t>架空 太郎:_x000D_\n</t></r><r><t>河内を含む</t></r>${ruby}`;
    const comments = comment('A1', rich) + comment('AB12', '<t>空のセルにも</t>') + comment('C1', '<t> </t>');
    expect(readCells(workbook({ comments })).sheets).toEqual([
      {
        ...plain,
        notes: [
          { row: 0, column: 0, text: '架空 太郎:\n河内を含む' },
          { row: 11, column: 27, text: '空のセルにも' },
        ],
      },
    ]);
  });

  test('スレッドは一言ずつ。同じセルにある、古い Excel のための写しは読まない', () => {
    const comments =
      comment('A1', '<t>[スレッド化されたコメント] 使用している Excel では…</t>') +
      comment('B2', '<t>メモ</t>');
    const threads =
      '<threadedComment ref="A1" id="{1}"><text>去年の数では？ &amp; 確認</text></threadedComment><threadedComment ref="A1" parentId="{1}" id="{2}"><text>直しました</text><mentions/></threadedComment>';
    expect(readCells(workbook({ comments, threads })).sheets[0]?.notes).toEqual([
      { row: 1, column: 1, text: 'メモ' },
      { row: 0, column: 0, text: '去年の数では？ & 確認' },
      { row: 0, column: 0, text: '直しました' },
    ]);
  });
});

test('図形の文は、組や代わりの表し方の中でも図形ごとに一つ。留め先のないものは番地なし、文のないものはあったことだけ', () => {
  const group = `<xdr:grpSp>${shape('一つめ', '二行目')}${shape('二つめ')}</xdr:grpSp>`;
  const choice = `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="a14">${anchored(0, 0, shape('新'))}</mc:Choice><mc:Fallback>${anchored(0, 0, shape('旧'))}</mc:Fallback></mc:AlternateContent>`;
  const one = `<xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:ext cx="1" cy="1"/>${shape('一角')}</xdr:oneCellAnchor>`;
  const absolute = `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/>${shape('どこか')}</xdr:absoluteAnchor>`;
  const drawing = anchored(4, 2, group) + choice + one + absolute + anchored(9, 9, '<xdr:pic/>');
  expect(readCells(workbook({ drawing })).sheets).toEqual([
    {
      ...plain,
      notes: [
        { row: 4, column: 2, text: '一つめ\n二行目' },
        { row: 4, column: 2, text: '二つめ' },
        { row: 0, column: 0, text: '新' },
        { row: 8, column: 3, text: '一角' },
        { row: null, column: null, text: 'どこか' },
        { row: 9, column: 9, text: '（文のない図形か画像）' },
      ],
    },
  ]);
});

describe('上限と検め', () => {
  test('一つは 1,000 字まで、一枚に 200 個まで。切ったところに … を残す', () => {
    const long = `${'あ'.repeat(999)}𠮷い`;
    const comments = Array.from({ length: 250 }, (_, n) => comment(`A${n + 1}`, `<t>${long}</t>`)).join('');
    const notes = readCells(workbook({ comments })).sheets[0]?.notes ?? [];
    expect([notes.length, notes[0], notes[199]?.row, notes[200]]).toEqual([
      201,
      { row: 0, column: 0, text: `${'あ'.repeat(999)}…` },
      199,
      { row: null, column: null, text: '…' },
    ]);
  });

  test('200 個ちょうどなら … は付かない', () => {
    const comments = Array.from({ length: 200 }, (_, n) => comment(`A${n + 1}`, '<t>あ</t>')).join('');
    expect(readCells(workbook({ comments })).sheets[0]?.notes).toHaveLength(200);
  });

  test.each([
    ['comments', 'xl/comments1.xml'],
    ['threads', 'xl/threadedComments/threadedComment1.xml'],
    ['drawing', 'xl/drawings/drawing1.xml'],
  ])('%s にも文書型宣言や壊れた XML は許さない', (_, name) => {
    const parts = [...xlsxParts(), ...noteParts({ comments: '', threads: '', drawing: '' })];
    const codes = ['<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', '<x><y></x>'].map((content) =>
      outcomeOf(buildZip(parts.map((part) => (part.name === name ? { name, content } : part)))),
    );
    expect(codes).toMatchObject([{ code: 'workbookHostile' }, { code: 'workbookDamaged' }]);
  });

  test('関係だけがあって部品のないコメントは、無いものとして読む', () => {
    const parts = noteParts({ comments: '' }).filter(({ name }) => name !== 'xl/comments1.xml');
    expect(readCells(buildZip([...xlsxParts(), ...parts])).sheets).toEqual([plain]);
  });
});
