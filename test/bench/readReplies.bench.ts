import { read } from '@e965/xlsx';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { createWorkbookReader } from '../../electron/files/workbook/workbookReader.ts';
import { writeWorkbook } from '../../electron/files/workbook/writeWorkbook.ts';

const REPLIES = 48;
const ROWS = 160;
const ROUNDS = 5;

/**
 * 回答48枚を、検めて別プロセスで読むのにかかる時間。比べる相手は、同じバイトを
 * 検めずにその場で読む SheetJS。`npm run bench -- readReplies`
 */
const replies = await Promise.all(Array.from({ length: REPLIES }, (_, ward) => buildReply(ward)));
const reader = createWorkbookReader({ start: startNodeChild() });
await reader.read('温める.xlsx', await buildReply(0));
const ours = await best(async () => {
  for (const bytes of replies) await reader.read('回答.xlsx', bytes);
});
const peer = await best(async () => {
  for (const bytes of replies) read(bytes, { dense: true, cellNF: true, cellText: false });
});
await reader.close();
console.log(`回答 ${REPLIES} 枚を読む: 検めて別プロセスで ${ours.toFixed(0)} ms`);
console.log(`相手 (SheetJS、検めず): ${peer.toFixed(0)} ms、比 ${(ours / peer).toFixed(2)}`);

async function best(job: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

function buildReply(ward: number): Promise<Uint8Array> {
  const sheet = '様式C 連携拠点';
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const range = (row: number) => ({ top: row, left: 2, bottom: row, right: 2 });
  return writeWorkbook({
    sheets: [
      {
        name: sheet,
        protected: true,
        cells: rows.flatMap((row) => [
          { row, column: 0, value: `c_${row}` },
          { row, column: 1, value: `設問 ${row}　在宅医療・介護連携の取組` },
          { row, column: 2, value: row % 3 === 0 ? '実施済' : ward * row },
        ]),
        validations: rows.map((row) => ({ range: range(row), kind: 'whole', min: 0 })),
      },
      { name: '_meta', hidden: true, cells: [{ row: 0, column: 0, value: 'form' }] },
    ],
    names: rows.map((row) => ({ name: `ans_c_${row}_a`, sheet, range: range(row) })),
  });
}
