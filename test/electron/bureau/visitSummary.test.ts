import { expect, it } from 'vitest';
import { loadVisitStatements, loadVisits } from '../../../electron/bureau/loadVisits.ts';
import { visitSummary } from '../../../shared/bureau/visit/visitSummary.ts';
import { openSample } from '../register/sampleSession.ts';

it('見本の令和5年度の訪問結果まとめは S1:478–495 の13行で、どの行にも訪れた区が付き、まとめ残しは無い', async () => {
  const { db } = (await openSample()).register;
  const sections = visitSummary(await loadVisits(db), await loadVisitStatements(db), 2023);
  expect(sections.map(({ statements }) => statements.map(({ text }) => text))).toEqual([
    [
      '新型コロナウイルス感染症で中止していた在宅医療・介護連携推進会議が開催された',
      '連携ツールや情報共有ツールの検討や作成',
      '医療機関マップの更新',
      'ACPのリーフレットやノート、キャンペーン、イベントの実施',
    ],
    [
      '区との連携',
      '多職種の連携が進んでいない',
      'かかりつけ医の理解が進んでいない。入院したケースがかかりつけ医に戻らない',
      '複合問題を抱える案件が増えている（認知症・精神疾患・虐待など）',
      'ACPが浸透していない',
    ],
    ['お薬手帳にACPの内容を盛り込みたい', '薬局、薬剤師との連携', 'ACPの啓発', '連携ツールの活用・周知'],
  ]);
  const all = sections.flatMap(({ statements }) => statements);
  expect(all.filter(({ sources, lost }) => sources.length === 0 || lost.length > 0)).toEqual([]);
  expect(sections.map(({ rest }) => rest.length)).toEqual([0, 0, 0]);
});
