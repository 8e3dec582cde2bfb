import { describe, expect, it } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { loadRegisterFindings } from '../../../electron/register/checkRegister.ts';
import { countRegister, countRegisters } from '../../../electron/register/countRegister.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { judgeAssignments } from '../../../electron/register/judgeAssignments.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { openSample } from './sampleSession.ts';

const DAY = '2024-10-01';

describe('基準日の数', () => {
  it('令和6年9月1日の積極的医療機関は132、平成30年4月1日の相談支援の配置は90', async () => {
    const { db } = (await openSample()).register;
    expect([
      await countRegister(db, 'institution', '2024-09-01'),
      await countRegister(db, 'institution', null),
      await countRegister(db, 'assignment', '2018-04-01'),
      await countRegister(db, 'supportRoom', '2016-07-31'),
      await countRegister(db, 'supportRoom', '2017-10-01'),
    ]).toEqual([132, 139, 90, 1, 24]);
  });

  it('どの日でも、数は一覧の行数と同じ。期間の無い台帳は日によらない', async () => {
    const { db } = (await openSample()).register;
    for (const day of [
      null,
      '2015-07-31',
      '2016-08-01',
      '2018-03-31',
      '2024-08-31',
      '2024-09-01',
      '2030-01-01',
    ]) {
      const counts = await countRegisters(db, day);
      const listed = [];
      for (const { table } of counts) listed.push((await listRegister(db, table, day)).rows.length);
      expect([day, counts.map(({ count }) => count)]).toEqual([day, listed]);
    }
    expect((await countRegisters(db, '1990-01-01')).map(({ label, count }) => [label, count])).toEqual([
      ['区', 24],
      ['相談支援室', 0],
      ['コーディネーター', expect.any(Number)],
      ['配置', 0],
      ['資格', expect.any(Number)],
      ['実務経験', expect.any(Number)],
      ['積極的医療機関', 1],
      ['公表値', expect.any(Number)],
      ['会議', 126],
      ...[
        '会議の年度計画',
        '研修・普及啓発',
        '参加者の内訳',
        'アンケート',
        'アンケートの問い',
        'アンケートの選択肢',
        'アンケートの自由記載',
        '新任支援',
        '新任の到達目標',
        '個別支援・訪問',
        '訪問結果まとめ',
        '評価指標',
        '指標の値',
        '事例',
      ].map((label) => [label, expect.any(Number)]),
    ]);
  });

  it('無い台帳は断る', async () => {
    const { db } = (await openSample()).register;
    await expect(countRegister(db, 'survey', null)).rejects.toMatchObject({ code: 'unknownTable' });
  });
});

describe('登録の点検', () => {
  it('見本では、6か月以内に期限の来る資格6件と、内訳の合わない公表値3件だけを知らせる', async () => {
    const { db } = (await openSample()).register;
    const findings = await loadRegisterFindings(db, DAY);
    expect(findings.map(({ level, table, field }) => [level, table, field])).toEqual([
      ...Array.from({ length: 6 }, () => ['info', 'qualification', 'expiresOn']),
      ...Array.from({ length: 3 }, () => ['confirm', 'publishedFigure', 'value']),
    ]);
    expect(findings.map((each) => each.message)).toContain(
      '架空 太郎 の介護支援専門員は令和6年10月31日に期限が来ます (6か月以内)。',
    );
  });

  it('その日に期限の切れた資格だけで働く人は、要件も満たさない', async () => {
    const { db } = (await openSample()).register;
    const findings = (await loadRegisterFindings(db, '2025-05-01')).filter(
      (each) => each.level === 'confirm',
    );
    expect(findings.filter((each) => each.table === 'qualification')).toHaveLength(6);
    const judged = await judgeAssignments(db, null, '2025-05-01');
    const unmet = judged.filter(({ met, clause }) => !met.some((each) => each.code === clause));
    expect(unmet.length).toBeGreaterThan(0);
    expect(findings.filter((each) => each.table === 'assignment').map((each) => each.id)).toEqual(
      unmet.map((each) => each.assignment),
    );
  });

  it('空の台帳では何も見つからない', async () => {
    expect(await loadRegisterFindings((await openSample('empty')).register.db, DAY)).toEqual([]);
  });

  it('まちがいを一つずつ入れると、その欄に一つずつ見つかる', async () => {
    const session = await openSample('empty');
    const add = async (table: string, ...rows: Record<string, string>[]) => {
      const inserts = rows.map((values) => ({ values }));
      const outcome = await applyEdits(session, { table, edits: [], inserts, deletes: [] });
      if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
      return outcome.inserted;
    };
    const [nurse = '', twin = '', empty = ''] = await add(
      'coordinator',
      { name: '架空 髙子', kana: 'かくう たかこ' },
      { name: '架空　高子', kana: 'かくう たかこ' },
      { name: '架空 無資格' },
    );
    const qualifications = await add(
      'qualification',
      { coordinator: nurse, kind: '看護師', obtainedOn: 'H20.4.1' },
      { coordinator: nurse, kind: '介護支援専門員', obtainedOn: 'H20.4.1', expiresOn: 'R6.9.30' },
      { coordinator: nurse, kind: '主任介護支援専門員' },
      { coordinator: twin, kind: '介護支援専門員', expiresOn: 'R5.1.1' },
    );
    await add('experience', { coordinator: nurse, route: '訪問看護及び保健福祉の相談等', from: 'H25.4.1' });
    const rooms = await listRegister(session.register.db, 'supportRoom', null);
    const edits = [
      { id: String(rooms.rows[0]?.id), field: 'openedOn', seen: null, value: 'R6.4.1' },
      { id: String(rooms.rows[1]?.id), field: 'closedOn', seen: null, value: 'R6.9.30' },
    ];
    await applyEdits(session, { table: 'supportRoom', edits, inserts: [], deletes: [] });
    const assignments = await add(
      'assignment',
      { coordinator: nurse, supportRoom: '北区', programme: '相談支援', from: 'R6.3.1', clause: '1' },
      { coordinator: nurse, supportRoom: '都島区', programme: '相談支援', from: 'R6.4.1', clause: '2' },
      { coordinator: empty, supportRoom: '港区', programme: '連携拠点', from: 'R6.4.1', to: 'R6.4.30' },
      { coordinator: empty, supportRoom: '港区', programme: '連携拠点', from: 'R6.5.1', clause: 'ア' },
    );
    const institutions = await add(
      'institution',
      { ward: '北区', name: '医療法人架空クリニック', kind: '診療所', status: '正式', functionDaily: '○' },
      { ward: '北区', name: '架空ｸﾘﾆｯｸ', kind: '診療所', status: '正式', functionDaily: '○' },
      { ward: '港区', name: '架空クリニック', kind: '診療所', status: '内諾' },
      {
        ward: '港区',
        name: '架空病院',
        kind: '病院',
        status: '正式',
        functionDaily: '○',
        designatedOn: 'R6.4.1',
        endedOn: 'R6.3.31',
      },
    );
    const meetings = await add(
      'meeting',
      { kind: '研修', heldOn: 'R6.10.2' },
      { kind: '研修', plannedOn: 'R6.9.2', attendance: '10' },
      { kind: '研修', title: '架空研修' },
    );
    const found = (await loadRegisterFindings(session.register.db, DAY)).map(
      ({ level, table, id, field }) => [level, table, id, field],
    );
    expect(found).toEqual([
      ['confirm', 'ward', '27102', 'name'],
      ['confirm', 'coordinator', twin, 'name'],
      ['confirm', 'assignment', assignments[0], 'from'],
      ['confirm', 'assignment', assignments[1], 'supportRoom'],
      ['confirm', 'assignment', assignments[1], 'to'],
      ['confirm', 'assignment', assignments[1], 'clause'],
      ['confirm', 'assignment', assignments[3], 'clause'],
      ['confirm', 'qualification', qualifications[2], 'expiresOn'],
      ['confirm', 'qualification', qualifications[1], 'expiresOn'],
      ['confirm', 'institution', institutions[1], 'name'],
      ['confirm', 'institution', institutions[2], 'functionDaily'],
      ['error', 'institution', institutions[3], 'endedOn'],
      ['confirm', 'meeting', meetings[2], 'plannedOn'],
      ['confirm', 'meeting', meetings[1], 'heldOn'],
      ['confirm', 'meeting', meetings[0], 'heldOn'],
    ]);
  });

  it('今の入力なら断られる値が前から入っていれば、欄の訳のまま見つかる', async () => {
    const session = await openSample();
    const { db } = session.register;
    const [room] = (await listRegister(db, 'supportRoom', null)).rows;
    await change(session.register, { who: '架空', kind: 'import' }, (write) => {
      write.update('supportRoom', String(room?.id), {
        telephone: '6208',
        fax: '０６－００００－０１０１',
        name: '',
      });
    });
    const findings = await loadRegisterFindings(db, DAY);
    expect(findings.filter((each) => each.table === 'supportRoom')).toEqual([
      {
        level: 'error',
        table: 'supportRoom',
        id: room?.id,
        field: 'name',
        message: '「正式名」は空にできません。',
      },
      {
        level: 'error',
        table: 'supportRoom',
        id: room?.id,
        field: 'telephone',
        message: expect.stringContaining('10桁'),
      },
      {
        level: 'confirm',
        table: 'supportRoom',
        id: room?.id,
        field: 'fax',
        message:
          '「FAX」の書き方がそろっていません: 「０６－００００－０１０１」は「06-0000-0101」と書きます。',
      },
    ]);
  });
});

it('一人の判定は、その日の配置ごとに、満たす号を返す', async () => {
  const { db } = (await openSample()).register;
  const all = await judgeAssignments(db, null, DAY);
  const [first] = all;
  const mine = await judgeAssignments(db, first?.coordinator ?? '', DAY);
  expect(all).toHaveLength(await countRegister(db, 'assignment', DAY));
  expect(mine.length).toBeLessThan(all.length);
  expect(mine[0]).toEqual({
    ...first,
    met: expect.arrayContaining([{ code: first?.clause, text: expect.stringContaining('実務経験') }]),
    missing: [],
  });
});
