import { expect, it } from 'vitest';
import {
  addItem,
  createQuestionnaire,
} from '../../../../electron/bureau/questionnaire/createQuestionnaire.ts';
import { findPersonalComments } from '../../../../electron/bureau/questionnaire/findPersonalComments.ts';
import {
  explainFinding,
  finishQuestionnaire,
} from '../../../../electron/bureau/questionnaire/finishQuestionnaire.ts';
import { loadQuestionnaires } from '../../../../electron/bureau/questionnaire/loadQuestionnaires.ts';
import { loadRegisterFindings } from '../../../../electron/register/checkRegister.ts';
import { applyEdits } from '../../../../electron/register/editRegister.ts';
import { queryHistory } from '../../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../../electron/register/undoBatch.ts';
import type { Session } from '../../../../electron/session.ts';
import { printedNotes } from '../../../../shared/bureau/questionnaire/printedNotes.ts';
import { openSample } from '../../register/sampleSession.ts';

const NOTHING = { edits: [], inserts: [], deletes: [] };

async function first(session: Session) {
  const [found] = await loadQuestionnaires(session.register.db);
  const item = found?.items[0];
  const choice = item?.choices[0];
  if (found === undefined || item === undefined || choice === undefined) throw new Error('見本がありません');
  return { found, item, choice };
}

it('合わない数は、理由を書くまでまとめ終えられず、書けば注になる', async () => {
  const session = await openSample();
  const { found, item, choice } = await first(session);
  await finishQuestionnaire(session, { questionnaire: found.id, finished: false });
  const edits = [{ id: choice.id, field: 'count', seen: 24, value: '２３' }];
  expect((await applyEdits(session, { ...NOTHING, table: 'questionnaireChoice', edits })).state).toBe('done');
  const refused = await finishQuestionnaire(session, { questionnaire: found.id, finished: true });
  expect(refused.open.map(({ message }) => message)).toEqual([
    '「今後の業務に活用できそうですか」の合計 39 は回収数 40 と合いません（差 1）。',
  ]);
  await explainFinding(session, { questionnaire: found.id, item: item.id, reason: '1人は無記入。' });
  const done = await finishQuestionnaire(session, { questionnaire: found.id, finished: true });
  const after = (await first(session)).found;
  expect([done.open, after.finished, printedNotes(after)]).toEqual([
    [],
    true,
    ['「今後の業務に活用できそうですか」の合計 39 は回収数 40 と合いません（差 1）。1人は無記入。'],
  ]);
});

it('負の数と小数は、一文で断る', async () => {
  const session = await openSample();
  const { choice } = await first(session);
  const write = (value: string) =>
    applyEdits(session, {
      ...NOTHING,
      table: 'questionnaireChoice',
      edits: [{ id: choice.id, field: 'count', seen: 24, value }],
    });
  expect([await write('-1'), await write('2.5')]).toEqual([
    expect.objectContaining({ state: 'refused' }),
    expect.objectContaining({ state: 'refused' }),
  ]);
});

it('新しいアンケートは前の問いと選択肢を写し、数は写さない。履歴は日本語で読め、取り消せる', async () => {
  const session = await openSample();
  const source = (await loadQuestionnaires(session.register.db))[1];
  if (source === undefined) throw new Error('見本がありません');
  const made = await createQuestionnaire(session, { event: source.event, title: '追加', from: source.id });
  const copy = (await loadQuestionnaires(session.register.db)).find(({ id }) => id === made.id);
  expect(copy?.items.map(({ choices, total }) => [choices.map(({ label }) => label), total])).toEqual([
    [['そう思う', 'ややそう思う', 'あまりそう思わない', 'そう思わない', 'その他'], null],
    [['そう思う', 'ややそう思う', 'あまりそう思わない', 'そう思わない', 'その他', '未回答'], null],
  ]);
  const added = await addItem(session, {
    questionnaire: made.id,
    text: 'また参加したいですか',
    choices: [{ label: 'はい', kind: 'choice' }],
  });
  const [latest] = await queryHistory(session.register.db, { limit: 1 });
  expect(latest?.changes.map(({ tableLabel, title }) => [tableLabel, title])).toEqual([
    ['アンケートの問い', '令和5年5月29日 追加 また参加したいですか'],
    ['アンケートの選択肢', '追加 また参加したいですか はい'],
  ]);
  // 消した後の履歴も、id でなく名で読める。
  await applyEdits(session, {
    ...NOTHING,
    table: 'questionnaire',
    deletes: [{ id: made.id }],
    cascade: true,
  });
  const [deleted] = await queryHistory(session.register.db, { limit: 1 });
  const shown = JSON.stringify(deleted?.changes.map(({ title, values }) => [title, values]));
  expect(shown).not.toMatch(/[\da-f]{8}-[\da-f]{4}/);
  await undoBatch(session, deleted?.id ?? '');
  expect(
    (await loadQuestionnaires(session.register.db)).find(({ id }) => id === made.id)?.items,
  ).toHaveLength(3);
  expect(added.batch).not.toBe('');
});

it('自由記載に台帳の氏名や電話があれば指す', async () => {
  const session = await openSample();
  const { found } = await first(session);
  const [person] = await session.register.db
    .selectFrom('coordinator')
    .select('name')
    .orderBy('id')
    .limit(1)
    .execute();
  const name = (person?.name ?? '').replace(' ', '');
  const inserts = [`${name}さんの話がよかった`, '会場が広かった'].map((text, at) => ({
    values: { questionnaire: found.id, position: String(at + 1), text },
  }));
  const outcome = await applyEdits(session, { ...NOTHING, table: 'questionnaireComment', inserts });
  const [id] = outcome.state === 'done' ? outcome.inserted : [];
  expect(await findPersonalComments(session.register.db, found.id)).toEqual({ [id ?? '']: [person?.name] });
});

it('登録の点検は、合わない和と、配った数より多い回収数を言い、理由の書いてあるものは言わない', async () => {
  const session = await openSample();
  const { found, item, choice } = await first(session);
  const findings = async () =>
    (await loadRegisterFindings(session.register.db, '2024-10-01'))
      .filter(({ table }) => table === 'questionnaire')
      .map(({ id, level, message }) => [id, level, message]);
  expect(await findings()).toEqual([]);
  await applyEdits(session, {
    ...NOTHING,
    table: 'questionnaire',
    edits: [{ id: found.id, field: 'returned', seen: 40, value: '44' }],
  });
  await applyEdits(session, {
    ...NOTHING,
    table: 'questionnaireChoice',
    edits: [{ id: choice.id, field: 'count', seen: 24, value: '29' }],
  });
  const sum = (text: string, total: number) => [
    found.id,
    'confirm',
    `「${text}」の合計 ${total} は回収数 44 と合いません（差 ${Math.abs(44 - total)}）。`,
  ];
  const rest = found.items.slice(1).map(({ text }) => sum(text, 40));
  const over = [found.id, 'confirm', '回収数 44 が配った数 43 より多くなっています。'];
  expect(await findings()).toEqual([over, sum(item.text, 45), ...rest]);
  await explainFinding(session, { questionnaire: found.id, item: item.id, reason: '二つに○が1人。' });
  await explainFinding(session, { questionnaire: found.id, item: null, reason: '講師も答えた。' });
  expect(await findings()).toEqual(rest);
});

it('アンケートの履歴には、その問い・選択肢・自由記載の変更だけが入る', async () => {
  const session = await openSample();
  const { found, choice } = await first(session);
  const edits = [{ id: choice.id, field: 'count', seen: 24, value: '20' }];
  await applyEdits(session, { ...NOTHING, table: 'questionnaireChoice', edits });
  const inserts = [{ values: { questionnaire: found.id, position: '1', text: 'よかった' } }];
  await applyEdits(session, { ...NOTHING, table: 'questionnaireComment', inserts });
  const other = (await loadQuestionnaires(session.register.db))[1]?.items[0]?.choices[0];
  const others = [{ id: other?.id ?? '', field: 'count', seen: 38, value: '37' }];
  await applyEdits(session, { ...NOTHING, table: 'questionnaireChoice', edits: others });
  const batches = await queryHistory(session.register.db, { questionnaire: found.id });
  expect(
    batches
      .slice(0, 2)
      .map(({ changes }) =>
        changes.map(({ title, fieldLabel, oldText, newText }) => [title, fieldLabel, oldText, newText]),
      ),
  ).toEqual([
    [['令和5年5月29日 第1部アンケート よかった', '', '', '令和5年5月29日 第1部アンケート よかった']],
    [['第1部アンケート 今後の業務に活用できそうですか 活かせる', '人数', '24', '20']],
  ]);
});
