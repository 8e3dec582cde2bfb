import { expect, it } from 'vitest';
import { createSurvey } from '../../../../electron/survey/createSurvey.ts';
import { listForms, loadFormBook } from '../../../../electron/survey/form/loadFormBook.ts';
import { publishDraft } from '../../../../electron/survey/form/publishDraft.ts';
import { discardDraft, saveDraft } from '../../../../electron/survey/form/saveDraft.ts';
import { loadSurveyForms } from '../../../../electron/survey/loadSurvey.ts';
import { relabelItem } from '../../../../shared/survey/editing/editItem.ts';
import { followsChain } from '../../../../shared/survey/followsChain.ts';
import { formItems } from '../../../../shared/survey/form.ts';
import { finishDraft, startDraft } from '../../../../shared/survey/revision/startDraft.ts';
import { editedForm } from '../../../fixtures/editedForm.ts';
import { shippedForm, withItem } from '../../../fixtures/shippedForm.ts';
import { openSample, reopen } from '../../register/sampleSession.ts';

const room = shippedForm('room');

it('下書きは開き直しても残り、変わった節だけが履歴に残り、公表すると版2になって消える', async () => {
  let session = await openSample('empty');
  const { dropped: _, ...edited } = editedForm();
  const first = await saveDraft(session, 'room', startDraft(room), null);
  const saved = await saveDraft(session, 'room', edited, first.seen);
  const sections = await session.register.db
    .selectFrom('historyEntry')
    .select(['rowId', 'new'])
    .where('table', '=', 'formDraftSection')
    .where('field', '=', 'section')
    .orderBy('id')
    .execute();
  expect(sections.map((row) => JSON.parse(JSON.parse(row.new ?? '""') as string).code)).toEqual([
    'b_u_1',
    'b_e',
    'b_o_1',
    'b_o_4',
    'b_kai',
  ]);
  session = await reopen(session);
  const { db } = session.register;
  expect((await loadFormBook(db, 'room')).draft).toMatchObject({ definition: edited, seen: saved.seen });
  expect((await listForms(db)).map(({ form, draftSavedAt }) => [form, draftSavedAt !== null])).toEqual([
    ['ward', false],
    ['room', true],
    ['hub', false],
  ]);
  const published = await publishDraft(session, 'room', saved.seen);
  const { versions, draft } = await loadFormBook(db, 'room');
  expect([versions.map(({ definition }) => definition), draft]).toEqual([[editedForm(), room], null]);
  expect(published).toEqual(editedForm());
  expect(published.dropped).toEqual(['b_o_4_4']);
  const rows = await db.selectFrom('formDraftSection').select('id').orderBy('id').execute();
  expect(rows).toEqual([]);
});

it('新しい回は新しい版を、前の回は前の版のまま使う', async () => {
  const session = await openSample('empty');
  const { register } = session;
  const round = { fiscalYear: 2024, half: 'year', asOf: '2024-09-01', deadline: '2024-09-20' } as const;
  await createSurvey(register, { ...round, id: 'old', forms: ['room'] }, '試験');
  const { seen } = await saveDraft(session, 'room', editedForm(), null);
  await publishDraft(session, 'room', seen);
  await createSurvey(register, { ...round, id: 'new', forms: ['room'] }, '試験');
  const versions = await Promise.all(
    ['old', 'new'].map(async (id) => (await loadSurveyForms(register.db, id))[0]?.version),
  );
  expect(versions).toEqual([1, 2]);
  const book = await loadFormBook(register.db, 'room');
  expect(book.versions.map(({ surveys }) => surveys.length)).toEqual([1, 1]);
  const item = formItems(editedForm()).find((each) => each.code === 'b_o_1k');
  if (item === undefined) throw new Error('b_o_1k');
  expect(followsChain([room], item)).toEqual([{ version: 1, code: 'b_o_1', how: 'changed' }]);
});

it('ほかの窓で先に変わった下書きには書かず、古い版では捨てられない', async () => {
  const session = await openSample('empty');
  const first = await saveDraft(session, 'room', startDraft(room), null);
  await saveDraft(session, 'room', editedForm(), first.seen);
  const changed = withItem(startDraft(room), 'b_u_1_1', (item) => relabelItem(item, '別の直し'));
  await expect(saveDraft(session, 'room', changed, first.seen)).rejects.toMatchObject({ code: 'conflict' });
  await expect(saveDraft(session, 'room', changed, null)).rejects.toMatchObject({ code: 'conflict' });
  await expect(discardDraft(session, 'room', first.seen)).rejects.toMatchObject({ code: 'conflict' });
  await expect(publishDraft(session, 'room', first.seen)).rejects.toMatchObject({ code: 'conflict' });
  const { draft, versions } = await loadFormBook(session.register.db, 'room');
  expect([draft?.definition.sections, versions.length]).toEqual([editedForm().sections, 1]);
});

it('捨てると公表した版だけが残り、履歴からは中身が分かる', async () => {
  const session = await openSample('empty');
  const { seen } = await saveDraft(session, 'room', editedForm(), null);
  await discardDraft(session, 'room', seen);
  const { draft, versions } = await loadFormBook(session.register.db, 'room');
  const removed = await session.register.db
    .selectFrom('historyEntry')
    .select('old')
    .where('table', '=', 'formDraftSection')
    .where('new', 'is', null)
    .orderBy('id')
    .execute();
  expect([draft, versions.length, removed.length]).toEqual([null, 1, editedForm().sections.length]);
});

it('筋の通らない下書き・変わっていない下書きは公表せず、下書きはそのまま残る', async () => {
  const session = await openSample('empty');
  const same = await saveDraft(session, 'hub', startDraft(shippedForm('hub')), null);
  await expect(publishDraft(session, 'hub', same.seen)).rejects.toMatchObject({ code: 'formUnchanged' });
  const broken = withItem(startDraft(shippedForm('hub')), 'c_7b', (item) => ({ ...item, label: '' }));
  const { seen } = await saveDraft(session, 'hub', broken, same.seen);
  await expect(publishDraft(session, 'hub', seen)).rejects.toMatchObject({
    code: 'formHasProblems',
    message: expect.stringContaining('c_7b: 項目の名がありません。'),
  });
  expect((await loadFormBook(session.register.db, 'hub')).draft?.definition).toEqual(broken);
});

it('形の壊れた定義・別の様式の定義は下書きにしない', async () => {
  const session = await openSample('empty');
  await expect(saveDraft(session, 'room', { id: 'room' }, null)).rejects.toMatchObject({
    code: 'badArgument',
  });
  await expect(saveDraft(session, 'hub', finishDraft(room, room), null)).rejects.toMatchObject({
    code: 'badArgument',
  });
  expect((await loadFormBook(session.register.db, 'room')).draft).toBeNull();
});
