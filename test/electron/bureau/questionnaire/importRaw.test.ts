import { expect, it } from 'vitest';
import { createQuestionnaire } from '../../../../electron/bureau/questionnaire/createQuestionnaire.ts';
import { loadQuestionnaires } from '../../../../electron/bureau/questionnaire/loadQuestionnaires.ts';
import { createRawPreviews } from '../../../../electron/bureau/questionnaire/rawPreviews.ts';
import { queryHistory } from '../../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../../electron/register/undoBatch.ts';
import type { Session } from '../../../../electron/session.ts';
import type { Questionnaire } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { columnWords, countRaw, type RawPlan } from '../../../../shared/bureau/questionnaire/raw/countRaw.ts';
import { guessColumns, guessHeadRows } from '../../../../shared/bureau/questionnaire/raw/guessColumns.ts';
import { matchWords, numberTarget } from '../../../../shared/bureau/questionnaire/raw/matchWords.ts';
import { signatureOf } from '../../../../shared/bureau/questionnaire/raw/rawChange.ts';
import type { RawSheet } from '../../../../shared/bureau/questionnaire/raw/rawSheet.ts';
import { openSample, plainBook } from '../../register/exchangePlace.ts';

const JOINT = '合同研修会アンケート';

async function named(session: Session, title: string, at = 0): Promise<Questionnaire> {
  const found = (await loadQuestionnaires(session.register.db)).filter((each) => each.title === title)[at];
  if (found === undefined) throw new Error(title);
  return found;
}

/** 決まる語は決まったとおりに、番号は並びの順に読む。ほかは rest のとおり。 */
function planOf(
  sheet: RawSheet,
  questionnaire: Questionnaire,
  rest: Readonly<Record<string, string>> = {},
): RawPlan {
  const headRows = guessHeadRows(sheet, questionnaire);
  const columns = guessColumns(sheet, headRows, questionnaire).map(({ use }, column) => {
    if (use.kind !== 'item') return { use, words: {} };
    const choices = questionnaire.items.find(({ id }) => id === use.item)?.choices ?? [];
    const matched = matchWords(columnWords(sheet, headRows, column), choices);
    const words = matched.flatMap(({ word, target, number }) => {
      const byNumber = number === null ? null : numberTarget(number, choices, false);
      const byHand = choices.find(({ label }) => label === rest[word])?.id ?? null;
      const found = target ?? byHand ?? byNumber;
      return found === null ? [] : [[word, found] as const];
    });
    return { use, words: Object.fromEntries(words) };
  });
  return { sheet: 0, headRows, columns, setReturned: false };
}

async function newOne(session: Session, from: string): Promise<Questionnaire> {
  const source = await named(session, from);
  const { event } = source;
  await createQuestionnaire(session, { event, title: '新しいアンケート', from: source.id });
  return named(session, '新しいアンケート');
}

it('一行が一人の表を数える: 段になった見出し、番号、全角、空白、合計の行、自由記載', async () => {
  const session = await openSample();
  const target = await newOne(session, '第1部アンケート');
  const previews = createRawPreviews();
  const bytes = await plainBook([
    ['No.', '設問', null, null, 'ご自由にお書きください'],
    [
      null,
      '問1 今後の業務に活用できそうですか',
      '問２',
      '各区の取組みや課題について共有することができましたか？',
      null,
    ],
    [1, '活かせる', 1, '１．そう思う', '参考になった'],
    [2, 'やや　活かせる', '２', 'ややそう思う', null],
    [3, '活かせる', null, 'そう思う。', '参考になった'],
    [4, null, null, null, null],
    ['合計', 3, null, null, null],
  ]);
  const { token, sheets } = await previews.read(session, '回答.xlsx', bytes);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('表がありません');
  const plan = planOf(sheet, target);
  const count = countRaw(sheet, plan, target);
  expect([plan.headRows, count.respondents, count.blankRows, count.totalRows, count.undecided]).toEqual([
    2,
    3,
    [6],
    [7],
    [],
  ]);
  const { batch } = await previews.commit(session, {
    token,
    questionnaire: target.id,
    seen: signatureOf(target),
    plan,
  });
  const after = await named(session, '新しいアンケート');
  expect(after.items.map(({ choices }) => choices.map(({ label, count: n }) => [label, n]))).toEqual([
    [
      ['活かせる', 2],
      ['やや活かせる', 1],
      ['あまり活かせない', 0],
      ['活かせない', 0],
    ],
    [
      ['理解できた', 1],
      ['少し理解できた', 1],
      ['あまり理解できなかった', 0],
      ['理解できなかった', 0],
      ['未回答', 1],
    ],
    [
      ['そう思う', 2],
      ['ややそう思う', 1],
      ['あまりそう思わない', 0],
      ['そう思わない', 0],
    ],
  ]);
  expect([after.returned, after.source, after.comments]).toEqual([
    3,
    '回答.xlsx',
    [{ heading: 'ご自由にお書きください', texts: ['参考になった', '参考になった'] }],
  ]);
  // 同じファイルをもう一度取り込んでも、何も変わらない。
  const again = await previews.read(session, '回答.xlsx', bytes);
  const same = {
    token: again.token,
    questionnaire: target.id,
    seen: signatureOf(after),
    plan: planOf(sheet, after),
  };
  expect(await previews.commit(session, same)).toEqual({ batch: null });
  // 取り込みは一つのまとまりで、一度に取り消せる。
  const [latest] = await queryHistory(session.register.db, { limit: 1 });
  expect([latest?.id, latest?.kindLabel, latest?.why]).toEqual([batch, '取り込み', '取り込み: 回答.xlsx']);
  await undoBatch(session, batch ?? '');
  const back = await named(session, '新しいアンケート');
  expect([back.returned, back.source, back.entries, back.items.map(({ total }) => total)]).toEqual([
    null,
    '',
    [],
    [null, null, null],
  ]);
});

it('尺度に無い語は当てずに尋ね、決めるまで書かない', async () => {
  const session = await openSample();
  const target = await newOne(session, JOINT);
  const previews = createRawPreviews();
  const text = ['今後の事業に活用できるか', '大いに活かせます', '活かせる', 'どちらでもない'].join('\r\n');
  const { token, sheets } = await previews.read(session, '回答.csv', new TextEncoder().encode(text));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('表がありません');
  const [item] = target.items;
  const near = matchWords(columnWords(sheet, 1, 0), item?.choices ?? []);
  const label = (id: string | null) => item?.choices.find((choice) => choice.id === id)?.label ?? null;
  expect(near.map(({ word, target: found, near: close }) => [word, label(found), label(close)])).toEqual([
    ['大いに活かせます', null, '大いに活かせる'],
    ['活かせる', '活かせる', null],
    ['どちらでもない', null, null],
  ]);
  const open = planOf(sheet, target);
  expect(countRaw(sheet, open, target).undecided.map(({ word, rows }) => [word, rows])).toEqual([
    ['大いに活かせます', [2]],
    ['どちらでもない', [4]],
  ]);
  const request = { token, questionnaire: target.id, seen: signatureOf(target) };
  await expect(previews.commit(session, { ...request, plan: open })).rejects.toMatchObject({
    code: 'badArgument',
  });
  const decided = planOf(sheet, target, { 大いに活かせます: '大いに活かせる', どちらでもない: '未回答' });
  const columns = decided.columns.map((each) => ({
    ...each,
    words: { ...each.words, どちらでもない: 'noAnswer' },
  }));
  await previews.commit(session, { ...request, plan: { ...decided, columns } });
  const after = await named(session, '新しいアンケート');
  expect(after.items[0]?.choices.map(({ count }) => count)).toEqual([1, 1, 0, 0, 1]);
});

it('打った回収数は、そう決めたときだけ行の数に替わる。読んだ後に直されていれば書かない', async () => {
  const session = await openSample();
  const target = await named(session, JOINT);
  const previews = createRawPreviews();
  const bytes = await plainBook([['今後の事業に活用できるか'], ['活かせる'], ['活かせる']]);
  const { token, sheets } = await previews.read(session, '回答.xlsx', bytes);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('表がありません');
  const plan = planOf(sheet, target);
  await expect(
    previews.commit(session, { token, questionnaire: target.id, seen: 'よそ', plan }),
  ).rejects.toMatchObject({ code: 'importStale' });
  await previews.commit(session, { token, questionnaire: target.id, seen: signatureOf(target), plan });
  const kept = await named(session, JOINT);
  expect([kept.returned, kept.items[0]?.total]).toEqual([54, 2]);
  const again = await previews.read(session, '回答.xlsx', bytes);
  await previews.commit(session, {
    token: again.token,
    questionnaire: target.id,
    seen: signatureOf(kept),
    plan: { ...plan, setReturned: true },
  });
  expect((await named(session, JOINT)).returned).toBe(2);
});

it('回答の無い表は断る', async () => {
  const session = await openSample();
  const bytes = await plainBook([['見出しだけ']]);
  await expect(createRawPreviews().read(session, '空.xlsx', bytes)).rejects.toMatchObject({
    code: 'rawSheetEmpty',
  });
});
