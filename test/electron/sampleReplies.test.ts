import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResourceJson } from '../../electron/files/resources.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import type { Session } from '../../electron/session.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { importReplies } from '../../electron/survey/importReplies.ts';
import { loadFormFacts } from '../../electron/survey/loadFormFacts.ts';
import { loadSurvey, loadSurveyForms } from '../../electron/survey/loadSurvey.ts';
import { openReadingPlace } from '../../electron/survey/openReadingPlace.ts';
import { readReplyFile } from '../../electron/survey/readReplyFile.ts';
import { readSampleAnswers } from '../../electron/survey/sampleAnswers.ts';
import { buildSampleReplies, type SampleReply, writeReply } from '../../electron/survey/sampleReplies.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';

describe('見本の回答24通', () => {
  let folder: string;
  let session: Session;
  let replies: readonly SampleReply[];
  let imported: readonly ImportedFile[];

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'daicho-')), '日本語 #1');
    const options = { folder, who: '見本', startChild: startNodeChild() };
    await initRegister(options, 'sample');
    session = await openSession(options);
    replies = await buildSampleReplies(session);
    const files = replies.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    imported = await importReplies(session, 'r6-hub', files, 'dryRun');
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('ファイルは24、名は重ならず、1つだけ .xls', () => {
    const names = replies.map((reply) => reply.fileName);
    expect([
      names.length,
      new Set(names).size,
      names[0],
      names.filter((name) => name.endsWith('.xls')),
    ]).toEqual([24, 24, 'R6通年_連携拠点_01北区.xlsx', ['R6通年_連携拠点_04此花区.xls']]);
  });

  it('何度作っても同じ中身になる', async () => {
    const again = await buildSampleReplies(session);
    const changed = again.filter(
      (reply, at) => Buffer.compare(reply.bytes, replies[at]?.bytes ?? new Uint8Array()) !== 0,
    );
    expect(changed.map((reply) => reply.fileName)).toEqual([]);
  });

  it('24通とも読め、誤りはなく、確認は2件、読み残しの欄はない', () => {
    const findings = imported.flatMap((file) =>
      file.findings
        .filter((one) => one.level !== 'info')
        .map((one) => [file.respondent, one.level, one.kind, one.code]),
    );
    const strange = imported.flatMap((file) =>
      file.findings.filter((one) => !['normalised'].includes(one.kind) && one.level === 'info'),
    );
    expect(imported.map((file) => file.outcome)).toEqual(Array(24).fill('readable'));
    expect(findings).toEqual([
      ['27118', 'confirm', 'blank', 'h_05_3'],
      ['27125', 'confirm', 'followUpWithoutBase', 'c_2b_text'],
    ]);
    expect(strange).toEqual([]);
  });

  it('ほかの道具で保存した2通は、様式に書いた同じ回答と同じに読める', async () => {
    const { db } = session.register;
    const survey = await loadSurvey(db, 'r6-hub');
    const [form] = await loadSurveyForms(db, 'r6-hub');
    const place = await openReadingPlace(session, 'r6-hub');
    const { replies: written } = readSampleAnswers(readResourceJson);
    for (const reply of written.filter((one) => one.file !== undefined)) {
      const ward = place.wards.find((one) => one.code === reply.ward);
      if (!form || !ward) throw new Error(reply.ward);
      const bytes = await writeReply(form, await loadFormFacts(db, survey, form, ward), reply);
      const fresh = await readReplyFile(place, `${ward.name}.xlsx`, bytes);
      const committed = imported.find((file) => file.respondent === reply.ward);
      expect(committed?.answers).toEqual(fresh.answers);
    }
  });
});
