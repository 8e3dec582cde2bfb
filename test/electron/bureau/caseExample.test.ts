import { describe, expect, test } from 'vitest';
import {
  publishCase,
  putBackFinding,
  setAsideFinding,
  withdrawCase,
} from '../../../electron/bureau/caseExample/decideCase.ts';
import { loadCases } from '../../../electron/bureau/caseExample/loadCases.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { commitImport, previewImport } from '../../../electron/register/importRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { queryHistory } from '../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import type { Session } from '../../../electron/session.ts';
import { openSample } from '../register/sampleSession.ts';

const NAMED = '近隣の田中さんから、83歳の母のことで相談。';

async function caseAt(session: Session, at: number) {
  const found = (await loadCases(session.register.db))[at];
  if (found === undefined) throw new Error('事例がありません');
  return found;
}

async function rowOf(session: Session, id: string) {
  return (await listRegister(session.register.db, 'caseExample', null)).rows.find((row) => row.id === id);
}

async function write(session: Session, id: string, field: string, value: string) {
  const seen = (await rowOf(session, id))?.[field] ?? null;
  const outcome = await applyEdits(session, {
    table: 'caseExample',
    edits: [{ id, field, seen, value }],
    inserts: [],
    deletes: [],
  });
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.batch ?? '';
}

/** 公開の事例 (令和5年度 上半期 ①)。 */
async function publicCase(session: Session) {
  const found = (await loadCases(session.register.db)).find(({ state }) => state === 'public');
  if (found === undefined) throw new Error('公開の事例がありません');
  return found;
}

describe('事例を公開にする', () => {
  test('名と年齢のある文は、直すか理由を書いてよいとするまで公開にできない', async () => {
    const session = await openSample();
    const { id } = await caseAt(session, 0);
    await write(session, id, 'consultation', NAMED);
    const open = await caseAt(session, 0);
    expect(open.findings.map(({ kind, text }) => [kind, text])).toEqual([
      ['person', '田中さん'],
      ['exactAge', '83歳'],
    ]);
    await expect(publishCase(session, open)).rejects.toThrow(
      '「令和6年度 通年 ①居宅介護支援事業所」は公開にできません: 相談内容の「田中さん」、相談内容の「83歳」。文を直すか、一つずつ理由を書いてよいとしてください。事例は内部のままです。',
    );

    await write(session, id, 'consultation', '近隣の田中さんから、80歳代の母のことで相談。');
    const named = await caseAt(session, 0);
    const place = { field: 'consultation', kind: 'person', text: '田中さん' } as const;
    await expect(setAsideFinding(session, named, place, '　')).rejects.toThrow('理由が書かれていません');
    const decided = await setAsideFinding(session, named, place, '仮の名で、実在しない');
    expect([decided.open, decided.findings[0]?.setAside]).toEqual([
      0,
      {
        kindLabel: '人の名',
        fieldLabel: '相談内容',
        text: '田中さん',
        reason: '仮の名で、実在しない',
        on: '2024-10-01',
        who: '架空 職員',
      },
    ]);
    const published = await publishCase(session, decided);
    expect([published.state, published.checkedOn, published.checkedBy]).toEqual([
      'public',
      '2024-10-01',
      '架空 職員',
    ]);
    const [latest] = await queryHistory(session.register.db, { table: 'caseExample', limit: 1 });
    expect([
      latest?.kindLabel,
      latest?.changes.map((each) => [each.fieldLabel, each.oldText, each.newText]),
    ]).toEqual([
      '事例の公開',
      [
        ['公開', '内部', '公開'],
        ['確かめた日', '', '令和6年10月1日'],
        ['確かめた人', '', '架空 職員'],
      ],
    ]);

    const back = await putBackFinding(session, published, place);
    expect([back.state, back.open, back.checkedOn]).toEqual(['internal', 1, null]);
  });

  test('見ていた版が古ければ公開にしない。文の無い事例も、無い事例も断る', async () => {
    const session = await openSample();
    const stale = await caseAt(session, 0);
    await write(session, stale.id, 'outcome', '・別の文（架空）');
    await expect(publishCase(session, stale)).rejects.toThrow('ほかの画面で先に変わっています');
    await expect(publishCase(session, { id: 'x', version: 1 })).rejects.toThrow('その事例は見つかりません');
    const added = await applyEdits(session, {
      table: 'caseExample',
      edits: [],
      inserts: [{ values: { fiscalYear: '令和6年度', half: '通年', position: '9', scene: '看取り' } }],
      deletes: [],
    });
    const id = added.state === 'done' ? (added.inserted[0] ?? '') : '';
    await expect(publishCase(session, { id, version: 1 })).rejects.toThrow('文が一つも書かれていません');
  });
});

describe('公開の印は、どこから文を変えても内部に戻る', () => {
  test('表や欄で打つと戻り、取り消しても付かない。そう告げる', async () => {
    const session = await openSample();
    const before = await publicCase(session);
    const batch = await write(session, before.id, 'outcome', '・打ち替えた文（架空）');
    expect(await rowOf(session, before.id)).toMatchObject({
      state: 'internal',
      checkedOn: null,
      checkedBy: '',
    });

    const undone = await undoBatch(session, batch);
    expect(undone).toMatchObject({
      state: 'done',
      skipped: [
        {
          field: 'state',
          message:
            '令和5年度 1 総合相談窓口 (ブランチ) の「公開」は取り消しでは戻せません。その画面で確かめ直してください。',
        },
      ],
    });
    const row = await rowOf(session, before.id);
    expect([row?.state, row?.checkedOn, String(row?.outcome).startsWith('・A病院の地域連携室')]).toEqual([
      'internal',
      null,
      true,
    ]);
  });

  test('取り込みで変えても戻る', async () => {
    const session = await openSample();
    const { id } = await publicCase(session);
    const csv = `ID,年度,番号,その後の経過\n${id},令和5年度,1,・取り込んだ文（架空）\n`;
    const preview = await previewImport(session, 'caseExample', '事例.csv', Buffer.from(`\ufeff${csv}`));
    const done = await commitImport(session, preview, null, '事例.csv');
    expect([done.changed, (await rowOf(session, id))?.state]).toEqual([1, 'internal']);
  });

  test('文でない列 (番号・備考・区) では戻らない', async () => {
    const session = await openSample();
    const { id } = await publicCase(session);
    await write(session, id, 'note', '備考（架空）');
    await write(session, id, 'position', '3');
    expect((await rowOf(session, id))?.state).toBe('public');
  });

  test('公開をやめたのを取り消しても公開にはならず、そう言って断る', async () => {
    const session = await openSample();
    const before = await publicCase(session);
    const after = await withdrawCase(session, before);
    expect(after.state).toBe('internal');
    const [latest] = await queryHistory(session.register.db, { table: 'caseExample', limit: 1 });
    const undone = await undoBatch(session, latest?.id ?? '');
    expect([undone.state, (await rowOf(session, before.id))?.state]).toEqual(['conflict', 'internal']);
    const skipped = await undoBatch(session, latest?.id ?? '', { skipConflicts: true });
    expect(skipped).toMatchObject({ state: 'done', batch: null });
  });

  test('公開にしたのを取り消すと内部に戻る', async () => {
    const session = await openSample();
    const { id } = await caseAt(session, 0);
    await publishCase(session, await caseAt(session, 0));
    const [latest] = await queryHistory(session.register.db, { table: 'caseExample', limit: 1 });
    expect((await undoBatch(session, latest?.id ?? '')).state).toBe('done');
    expect(await rowOf(session, id)).toMatchObject({ state: 'internal', checkedOn: null, checkedBy: '' });
  });

  test('消した公開の事例を取り消しで戻すと、内部で戻り、そう告げる', async () => {
    const session = await openSample();
    const { id } = await publicCase(session);
    const gone = await applyEdits(session, {
      table: 'caseExample',
      edits: [],
      inserts: [],
      deletes: [{ id }],
    });
    const batch = gone.state === 'done' ? (gone.batch ?? '') : '';
    expect(await undoBatch(session, batch)).toMatchObject({
      state: 'done',
      skipped: [{ field: 'state', message: expect.stringContaining('取り消しでは戻せません') }],
    });
    expect((await rowOf(session, id))?.state).toBe('internal');
  });

  test('印は表からも取り込みからも書けない', async () => {
    const session = await openSample();
    const { id } = await caseAt(session, 0);
    const outcome = await applyEdits(session, {
      table: 'caseExample',
      edits: [{ id, field: 'state', seen: 'internal', value: '公開' }],
      inserts: [],
      deletes: [],
    });
    expect(outcome.state).toBe('refused');
  });
});
