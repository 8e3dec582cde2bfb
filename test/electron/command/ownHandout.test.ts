import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { copyHandout, openOwn, saveHandout } from '../../../electron/handout/ownHandouts.ts';
import { openSession } from '../../../electron/openSession.ts';
import { initRegister } from '../../../electron/setup/initRegister.ts';
import { addBlock } from '../../../shared/handout/edit/editBlocks.ts';
import { mapPage } from '../../../shared/handout/edit/editPages.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { needs } from '../../needs.ts';
import { daicho, daichoJson } from './daicho.ts';

test('handout list は職員の資料も挙げ、氏名の欄を置いた公開資料は一文で断る (2)', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, '台帳');
  const options = { folder: data, who: '架空 職員', startChild: startNodeChild() };
  await initRegister(options, 'sample');
  const session = await openSession(options);
  const id = await copyHandout(session, 'activities', '公開の写し');
  const { definition, seen } = await openOwn(session.register.db, id);
  const edited = mapPage(definition, definition.pages[1]?.id ?? '', (page) =>
    addBlock(page, {
      kind: 'answers',
      id: 'people',
      title: '担当者',
      item: 'room.b_hai_1',
      columns: [{ field: 'name', label: '氏名', width: 60 }],
    }),
  );
  const saved = await saveHandout(session, id, edited, seen);
  await session.close();
  const listed = await daichoJson<{ id: string; title: string }[]>('handout', 'list', '--data', data);
  const out = join(folder, '公開.xlsx');
  const printed = await daicho('handout', 'print', id, '--out', out, '--data', data);
  expect([saved.problems, listed.at(-1)]).toEqual([[], { id, title: '公開の写し', own: true }]);
  expect([printed.code, printed.out, printed.err.trim()]).toEqual([
    2,
    '',
    '「公開の写し」は公開資料なので書き出していません。2頁の「担当者」は個人の氏名を含むので、公開資料には出せません。図か欄を外すか、資料を内部用にしてください。',
  ]);
});

test.skipIf(!needs('chromium'))(
  '職員の資料を確定し、直し、比べ (1)、確定したときの紙を1バイトも変えずに出す',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, '台帳');
    await copySample(data);
    const open = () => openSession({ folder: data, who: '架空 職員', startChild: startNodeChild() });
    const session = await open();
    const id = await copyHandout(session, 'overview', '概要の写し');
    await session.close();
    const frozen = await daichoJson<{ id: string; pages: number }>('handout', 'freeze', id, '--data', data);
    const compared = await daicho('handout', 'compare', id, '--frozen', '1', '--data', data);
    const before = join(folder, '前.pdf');
    await daicho('handout', 'print', id, '--frozen', '1', '--out', before, '--data', data);
    const editing = await open();
    const { definition, seen } = await openOwn(editing.register.db, id);
    const pages = definition.pages.map((page, at) =>
      at === 1 ? { ...page, message: [{ text: '直した見出し' }] } : page,
    );
    await saveHandout(editing, id, { ...definition, pages }, seen);
    await editing.close();
    const differing = await daicho('handout', 'compare', id, '--frozen', '1', '--data', data);
    const after = join(folder, '後.pdf');
    const printed = await daicho(
      'handout',
      'print',
      id,
      '--frozen',
      frozen.id,
      '--out',
      after,
      '--data',
      data,
    );
    expect([compared.code, differing.code, printed.code]).toEqual([0, 1, 0]);
    expect(differing.out).toMatch(/2頁 .*見出しの文.*直した見出し/);
    expect(readFileSync(after).equals(readFileSync(before))).toBe(true);
    expect(readFileSync(after).subarray(0, 5).toString()).toBe('%PDF-');
  },
);
