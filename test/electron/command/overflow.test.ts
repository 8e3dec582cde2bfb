import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { copyHandout, openOwn, saveHandout } from '../../../electron/handout/ownHandouts.ts';
import { openSession } from '../../../electron/openSession.ts';
import { addBlock } from '../../../shared/handout/edit/editBlocks.ts';
import { mapPage } from '../../../shared/handout/edit/editPages.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { needs } from '../../needs.ts';
import { daicho, daichoJson } from './daicho.ts';

test.skipIf(!needs('chromium'))(
  'handout print は、枠に収まらない頁も書き出し (0)、どの頁かを JSON と一行で言う',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, '台帳');
    await copySample(data);
    const id = await handoutWithLongComments(data);
    const out = join(folder, '資料.pdf');
    const place = ['--data', data];
    const told = { page: 2, title: '資源の情報の整理は21区が実施済、住民への公表は12区' };
    expect(await daichoJson('handout', 'print', id, '--out', out, ...place)).toMatchObject({
      overflow: [told],
    });
    expect(await daichoJson('handout', 'print', 'liaison', '--out', out, ...place)).toMatchObject({
      overflow: [],
    });
    const { code, out: text, err } = await daicho('handout', 'print', id, '--out', out, ...place);
    expect([code, err, text.trim().split('\n')]).toEqual([
      0,
      '',
      [
        `「長い文」を書き出しました: ${out}`,
        `枠に収まらず、切れたか重なったところがあります: 2頁「${told.title}」。文を短くするか、頁を分けてください。`,
      ],
    ]);
    const frozen = await daicho('handout', 'freeze', id, ...place);
    expect([frozen.code, frozen.err, frozen.out.trim().split('\n').at(-1)]).toEqual([
      0,
      '',
      `枠に収まらず、切れたか重なったところがあります: 2頁「${told.title}」。文を短くするか、頁を分けてください。`,
    ]);
  },
);

/** 図のある頁に、各区の長い事例の文を並べた資料。図と一つの頁の表は、次の頁に続かない。 */
async function handoutWithLongComments(folder: string): Promise<string> {
  const session = await openSession({
    folder,
    who: '架空 職員',
    today: undefined,
    startChild: startNodeChild(),
  });
  const id = await copyHandout(session, 'half-activities', '長い文');
  const { definition, seen } = await openOwn(session.register.db, id);
  const edited = mapPage(definition, 'resources', (page) =>
    addBlock(page, {
      kind: 'answers',
      id: 'comments',
      title: '各区の事例',
      item: 'room.b_o_5',
      columns: [{ field: 'response', label: '対応', width: 261 }],
    }),
  );
  await saveHandout(session, id, edited, seen);
  await session.close();
  return id;
}
