import { expect, it } from 'vitest';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { draftSendback } from '../../../electron/survey/sendback/draftSendback.ts';
import { sendBackReply } from '../../../electron/survey/sendback/sendBackReply.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { openSample } from '../register/sampleSession.ts';
import { importKita, SURVEY } from '../survey/returnedReply.ts';

function rowsOf(model: HandoutModel) {
  return model.pages.flatMap((page) =>
    page.blocks.flatMap((block) => (block.kind === 'records' ? block.rows : [])),
  );
}

it('確認事項が無ければ、行は無く「該当なし」と印刷する', async () => {
  const session = await openSample();
  const model = await buildHandoutModel(session, 'open-questions', SURVEY);
  expect([model.pages.length, model.pages[0]?.lead, model.pages[0]?.message, model.pages[0]?.blocks]).toEqual(
    [
      1,
      ['令和6年度 在宅医療連携拠点事業 調査'],
      ['確認の要ることはない'],
      [expect.objectContaining({ kind: 'records', rows: [], nothing: '該当なし' })],
    ],
  );
});

it('判断を待つ所見と、差し戻して尋ねたことを、区ごとに並べる', async () => {
  const session = await openSample();
  const { reply } = await importKita(session, { c_6b: '約10回' });
  const waiting = rowsOf(await buildHandoutModel(session, 'open-questions', SURVEY));
  const { version } = await draftSendback(session.register.db, reply);
  const questions = Array.from({ length: 30 }, (_, at) => ({
    finding: null,
    label: `項目${at + 1}`,
    text: 'お手数ですが、内訳と合計のどちらが正しいか、変わった事情とあわせてお知らせください。',
  }));
  await sendBackReply(session, { reply, version, deadline: '2024-10-15', reason: '', questions });
  const returned = await buildHandoutModel(session, 'open-questions', SURVEY);
  expect([
    waiting.map((row) => [row[0], row[2], row[3], row[5]]),
    rowsOf(returned).length,
    rowsOf(returned)[0]?.slice(0, 6),
    returned.pages.length > 1,
    returned.pages[0]?.message,
    returned.pages[1]?.message.join('').endsWith('（続き）'),
  ]).toEqual([
    [['北区', '要確認', '積極的医療機関との連携会議の開催予定回数', '－']],
    30,
    [
      '北区',
      '連携拠点',
      '差戻し',
      '項目1',
      expect.stringContaining('お知らせください'),
      '10月1日\n期限 10月15日',
    ],
    true,
    ['確認の要ることが30件、うち30件は差し戻して答えを待っている'],
    true,
  ]);
});
