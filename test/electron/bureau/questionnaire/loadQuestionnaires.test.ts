import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadQuestionnaires } from '../../../../electron/bureau/questionnaire/loadQuestionnaires.ts';
import { checkQuestionnaire } from '../../../../shared/bureau/questionnaire/checkQuestionnaire.ts';
import { openSample } from '../../register/sampleSession.ts';

it('種資料の三つのアンケートが、回収率も選択肢の数も印刷のとおりに出る', async () => {
  const session = await openSample();
  const loaded = await loadQuestionnaires(session.register.db);
  expect(
    loaded.map(({ title, event, base, returned, rate, items }) => ({
      title,
      event: [event.kindLabel, event.part, event.heldOn],
      base,
      returned,
      rate,
      items: items.map(({ choices, total }) => [
        choices
          .filter(({ count }) => count !== null && count > 0)
          .map(({ label, kind, count }) => (kind === 'unknown' ? `※${count}` : `${label}${count}`))
          .join(' '),
        total,
      ]),
    })),
  ).toEqual([
    {
      title: '第1部アンケート',
      event: ['説明会', '第1部', '2023-05-29'],
      base: { count: 43, from: 'attendance' },
      returned: 40,
      rate: '93％',
      items: [
        ['活かせる24 やや活かせる14 あまり活かせない2', 40],
        ['理解できた22 少し理解できた17 あまり理解できなかった1', 40],
        ['そう思う23 ややそう思う15 あまりそう思わない2', 40],
      ],
    },
    {
      title: '第2部アンケート',
      event: ['説明会', '第2部', '2023-05-29'],
      base: { count: 71, from: 'attendance' },
      returned: 62,
      rate: '87.3％',
      items: [
        ['そう思う38 ややそう思う22 ※1 ※1', 62],
        ['そう思う44 ややそう思う14 ※1 ※3', 62],
      ],
    },
    {
      title: '合同研修会アンケート',
      event: ['合同研修', '', '2023-06-29'],
      base: { count: 59, from: 'attendance' },
      returned: 54,
      rate: '91.5％',
      items: [['大いに活かせる29 活かせる23 ※1 ※1', 54]],
    },
  ]);
  expect(loaded.flatMap(checkQuestionnaire)).toEqual([]);
});

it('自由記載は印刷の見出しごとに、並びのとおり出る。載せないものは出ない', async () => {
  const session = await openSample();
  const [, second, joint] = await loadQuestionnaires(session.register.db);
  const headings = [second, joint].map((each) =>
    each?.comments.map(({ heading, texts }) => [heading, texts.length, texts[0]]),
  );
  expect(headings).toEqual([
    [
      ['説明会に対する意見', 7, '他区の取組みが詳しくわかり参考になった'],
      ['今後の研修会への要望', 5, '先進区の取組み'],
    ],
    [
      [
        '研修の内容について',
        19,
        '日本型ファシリテーターの方法を初めて学んだ。会議の出席者の全員の思いを出していただく大切がわかった',
      ],
      ['今後の研修会への要望', 5, '今回の続きを聞きたい'],
    ],
  ]);
});

it('どの問いの凡例にも、印刷された選択肢が印刷の順に残る', () => {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(join(import.meta.dirname, `../../../../resources/sample/register/${name}.json`), 'utf8'),
    ) as { item: string; label: string; kind: string }[];
  const legends = [...Map.groupBy(read('questionnaireChoice'), (choice) => choice.item).values()].map(
    (choices) => choices.filter(({ kind }) => kind !== 'unknown').map(({ label }) => label),
  );
  const agree = ['そう思う', 'ややそう思う', 'あまりそう思わない', 'そう思わない'];
  expect(legends).toEqual([
    ['活かせる', 'やや活かせる', 'あまり活かせない', '活かせない'],
    ['理解できた', '少し理解できた', 'あまり理解できなかった', '理解できなかった'],
    agree,
    [...agree, 'その他'],
    [...agree, 'その他', '未回答'],
    ['大いに活かせる', '活かせる', 'あまり活かせない', '全く活かせない', '未回答'],
  ]);
});
