import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { ReaderChild, ReadResponse } from '../../../electron/files/workbook/readerChild.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { createWorkbookReader } from '../../../electron/files/workbook/workbookReader.ts';
import type { WorkbookCells } from '../../../shared/workbook/cells.ts';
import { buildXlsx, withPart } from './buildXlsx.ts';
import { packRepeated } from './buildZip.ts';

const SOUND: WorkbookCells = {
  date1904: false,
  sheets: [{ name: '回答', hidden: false, cells: [{ row: 0, column: 0, value: 1 }], merges: [] }],
  names: [],
};
const EMPTY: WorkbookCells = { date1904: false, sheets: [], names: [] };

describe('本物の子プロセス', () => {
  const lines: string[] = [];
  const reader = createWorkbookReader({ start: startNodeChild(), log: (line) => lines.push(line) });
  afterAll(() => reader.close());

  test('断った次も、同じ子で順に読む', async () => {
    const outcomes = await Promise.allSettled([
      reader.read('一.xlsx', buildXlsx()),
      reader.read('二.xlsx', Buffer.from('%PDF-1.7')),
      reader.read('三.xlsx', bomb()),
      reader.read('四.xlsx', buildXlsx().subarray(0, 900)),
      reader.read('五.xlsx', buildXlsx()),
    ]);
    expect(
      outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason)),
    ).toMatchObject([
      SOUND,
      {
        code: 'notWorkbook',
        message:
          '「二.xlsx」は Excel のブックではありません (PDF)。Excel のファイルで受け取り直すか、画面で打ってください。このファイルからは何も書いていません。',
      },
      { code: 'workbookHostile' },
      { code: 'workbookDamaged' },
      SOUND,
    ]);
    expect(lines.filter((line) => line.startsWith('四.xlsx'))).toHaveLength(1);
  });

  test('5 GB に広がるブックを断るあいだ、記憶域は 400 MB を超えない', async () => {
    const folder = await mkdtemp(join(tmpdir(), '日本語 #1 '));
    const file = join(folder, '爆弾.xlsx');
    writeFileSync(file, bomb());
    const module = pathToFileURL(
      join(import.meta.dirname, '../../../electron/files/workbook/sanitiseWorkbook.ts'),
    );
    const script = `import { readFileSync } from 'node:fs'; import { sanitiseWorkbook } from '${module.href}';
      try { sanitiseWorkbook(readFileSync(process.argv[1])); } catch (error) { console.log(error.code, process.resourceUsage().maxRSS); }`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
      encoding: 'utf8',
    });
    const [code, kilobytes] = stdout.trim().split(' ');
    expect([code, Number(kilobytes) < 400 * 1024]).toEqual(['workbookHostile', true]);
  });
});

test('閉じ忘れても、親のプロセスは終わり、子も残らない', () => {
  const folder = join(import.meta.dirname, '../../../electron/files/workbook');
  const script = `
    import { createWorkbookReader } from ${JSON.stringify(pathToFileURL(join(folder, 'workbookReader.ts')).href)};
    import { startNodeChild } from ${JSON.stringify(pathToFileURL(join(folder, 'startNodeChild.ts')).href)};
    const failure = await createWorkbookReader({ start: startNodeChild() }).read('a', new Uint8Array()).catch((error) => error.code);
    console.log(failure);`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([ended.status, ended.stdout.trim()]).toEqual([0, 'notWorkbook']);
}, 40_000);

describe('止まる子・死ぬ子', () => {
  test('時間内に答えない子は殺し、次は新しい子で読む', async () => {
    const started: FakeChild[] = [];
    const reader = createWorkbookReader({
      start: fakeStart(started, ['silent', 'answer']),
      limitMilliseconds: 20,
    });
    await expect(reader.read('遅い.xlsx', new Uint8Array(1))).rejects.toMatchObject({
      code: 'workbookTimeout',
    });
    expect(await reader.read('次.xlsx', new Uint8Array(1))).toEqual(EMPTY);
    await reader.close();
    expect(started.map(({ killed }) => killed)).toEqual([true, true]);
  });

  test('読んでいる最中に死んだ子は、ファイルが異常だったものとして次へ進む', async () => {
    const started: FakeChild[] = [];
    const reader = createWorkbookReader({ start: fakeStart(started, ['crash', 'answer']) });
    await expect(reader.read('重い.xlsx', new Uint8Array(1))).rejects.toMatchObject({
      code: 'workbookHostile',
    });
    expect(await reader.read('次.xlsx', new Uint8Array(1))).toEqual(EMPTY);
    expect(await reader.read('その次.xlsx', new Uint8Array(1))).toEqual(EMPTY);
    await reader.close();
    expect(started).toHaveLength(2);
  });

  test('起きられない子は、ファイルのせいにしない', async () => {
    const reader = createWorkbookReader({ start: startNodeChild(join(import.meta.dirname, '無い.ts')) });
    await expect(reader.read('a.xlsx', new Uint8Array(1))).rejects.toThrow('子プロセスが起動しません');
    await reader.close();
  });

  test('回り続ける本物の子も、記憶域を使い切った本物の子も、次の読み取りを妨げない', async () => {
    const folder = await mkdtemp(join(tmpdir(), '日本語 #1 '));
    const script = join(folder, 'child.mjs');
    const real = pathToFileURL(join(import.meta.dirname, '../../../electron/files/workbook/child.ts')).href;
    const eat =
      'const kept = []; process.on("message", ({ name }) => { for (;;) { if (name === "重い.xlsx") kept.push(new Array(1e6).fill(kept.length + 0.5)); else if (name !== "回る.xlsx") break; } });';
    writeFileSync(script, `${eat}\nawait import('${real}');`);
    const hasty = createWorkbookReader({ start: startNodeChild(script), limitMilliseconds: 3_000 });
    await expect(hasty.read('回る.xlsx', buildXlsx())).rejects.toMatchObject({ code: 'workbookTimeout' });
    expect(await hasty.read('次.xlsx', buildXlsx())).toEqual(SOUND);
    await hasty.close();
    const reader = createWorkbookReader({ start: startNodeChild(script) });
    await expect(reader.read('重い.xlsx', buildXlsx())).rejects.toMatchObject({ code: 'workbookHostile' });
    expect(await reader.read('次.xlsx', buildXlsx())).toEqual(SOUND);
    await reader.close();
  }, 30_000);
});

interface FakeChild extends ReaderChild {
  killed: boolean;
}

function fakeStart(
  started: FakeChild[],
  behaviours: readonly ('silent' | 'crash' | 'answer')[],
): () => ReaderChild {
  return () => {
    const behaviour = behaviours[started.length];
    let receive: (response: ReadResponse) => void = () => undefined;
    let ended: () => void = () => undefined;
    const child: FakeChild = {
      killed: false,
      send: ({ id }) => {
        if (behaviour === 'answer') queueMicrotask(() => receive({ id, ok: true, cells: EMPTY }));
        if (behaviour === 'crash') queueMicrotask(() => ended());
      },
      onMessage: (callback) => {
        receive = callback;
        queueMicrotask(() => callback({ ready: true }));
      },
      onExit: (callback) => {
        ended = callback;
      },
      kill: () => {
        child.killed = true;
        queueMicrotask(() => ended());
      },
    };
    started.push(child);
    return child;
  };
}

function bomb(): Buffer {
  const packed = packRepeated(
    '<worksheet><sheetData>',
    '<row><c><v>1</v></c></row>'.repeat(400_000),
    500,
    '</sheetData></worksheet>',
  );
  return withPart({ name: 'xl/worksheets/sheet1.xml', content: '', packed, declaredSize: 2_000_000_000 });
}
