import { expect, it } from 'vitest';
import { loadOnboarding } from '../../../electron/bureau/loadOnboarding.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { queryHistory } from '../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import { openSample } from '../register/sampleSession.ts';

const DAY = '2024-10-01';

it('配置を支援の行ごと消しても、履歴は人の名で言い、一度の取り消しで段階も戻る', async () => {
  const session = await openSample();
  const { db } = session.register;
  const before = await loadOnboarding(db, DAY, null);
  const person = before.people.find(({ name }) => name === '架空 純一');
  const id = person?.assignment ?? '';
  const outcome = await applyEdits(session, {
    table: 'assignment',
    edits: [],
    inserts: [],
    deletes: [{ id }],
    cascade: true,
  });
  expect((await loadOnboarding(db, DAY, null)).people.map(({ name }) => name)).not.toContain('架空 純一');
  const [batch] = await queryHistory(db, { table: 'onboarding', limit: 1 });
  expect(batch?.changes.map(({ action, title }) => [action, title])).toEqual([
    ['delete', '架空 純一（東淀川区・相談支援） 採用月'],
  ]);
  if (outcome.state !== 'done' || outcome.batch === null) throw new Error(outcome.state);
  expect(await undoBatch(session, outcome.batch)).toMatchObject({ state: 'done', skipped: [] });
  expect(await loadOnboarding(db, DAY, null)).toEqual(before);
});

it('到達目標の度合いは履歴に文で出て、取り消すと空に戻る', async () => {
  const session = await openSample();
  const { db } = session.register;
  const [person] = (await loadOnboarding(db, DAY, null)).people;
  const insert = {
    assignment: person?.assignment ?? '',
    goal: '医介連携の課題を抽出し、対応策を立案することができる',
    level: '一部できる',
    checkedOn: 'R6.10.1',
  };
  const outcome = await applyEdits(session, {
    table: 'onboardingGoal',
    edits: [],
    inserts: [{ values: insert }],
    deletes: [],
  });
  const [batch] = await queryHistory(db, { table: 'onboardingGoal', limit: 1 });
  expect(batch?.changes.map(({ tableLabel, values }) => [tableLabel, values])).toEqual([
    [
      '新任の到達目標',
      [
        { label: '配置', text: '架空 崇（福島区・相談支援）' },
        { label: '到達目標', text: '医介連携の課題を抽出し、対応策を立案することができる' },
        { label: '達成の度合い', text: '一部できる' },
        { label: '確かめた日', text: '令和6年10月1日' },
      ],
    ],
  ]);
  if (outcome.state !== 'done' || outcome.batch === null) throw new Error(outcome.state);
  await undoBatch(session, outcome.batch);
  expect((await loadOnboarding(db, DAY, null)).goals).toEqual([]);
});
