import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPreviews } from '../../../../electron/survey/previewReplies.ts';
import type { ImportedFile } from '../../../../shared/survey/survey.ts';
import { daicho, daichoJson } from '../../command/daicho.ts';
import { buildCorpus, type Case } from './corpus.ts';
import { openCorpusPlace } from './corpusPlace.ts';

const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
let data: string;
let window: readonly ImportedFile[];
let files: readonly string[];

/** 窓の下のサービスで先に読み、台帳を閉じてから、同じファイルを命令行で読む。 */
beforeAll(async () => {
  const place = await openCorpusPlace();
  data = place.folder;
  const cases = sample(buildCorpus(place));
  const previews = createPreviews();
  const read: ImportedFile[] = [];
  const names: string[] = [];
  for (const [at, { draft }] of cases.entries()) {
    const name = join(folder, `${at}_${draft.fileName}`);
    const bytes = await draft.write();
    await writeFile(name, bytes);
    names.push(name);
    read.push((await previews.read(place.session, 'r6-one', name, bytes)).result);
  }
  await place.session.close();
  [window, files] = [read, names];
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (data) rmSync(join(data, '..'), { recursive: true, force: true });
});

/** 版1の回の、回答者ごとに一通 (同じ区の二通は、どちらの道でも別に扱う)。断るものと尋ねるものはみな。 */
function sample(corpus: readonly Case[]): readonly Case[] {
  const seen = new Set<string>();
  return corpus.filter(({ draft, round, office }) => {
    const key = draft.refused === null ? `${draft.form.id}/${draft.ward.code}` : draft.fileName + seen.size;
    const elsewhere = round !== 0 && draft.refused !== 'unidentified';
    if (elsewhere || office !== null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

test('命令行は、窓と同じ答え・所見・断りを返す', async () => {
  const { files: read } = await daichoJson<{ files: readonly ImportedFile[] }>(
    ...['survey', 'import', 'r6-one', ...files, '--dry-run', '--data', data],
  );
  expect(files.length).toBeGreaterThan(30);
  expect(read.map((file) => file.outcome)).toContain('refused');
  expect(read).toEqual(window);
}, 120_000);

test('決められないファイルは、付けるべき指定を一文で言い、付ければ人の選択として読む', async () => {
  const asked = window.find(({ ask }) => ask !== undefined && ask.form !== null && ask.respondent === null);
  const name = asked?.file ?? '';
  const where = ['--dry-run', '--data', data];
  const refused = await daicho('survey', 'import', 'r6-one', name, ...where);
  const said = await daichoJson<{ files: readonly ImportedFile[] }>(
    ...['survey', 'import', 'r6-one', name, '--respondent', '27104', ...where],
  );
  const two = await daicho('survey', 'import', 'r6-one', name, name, '--respondent', '27104', ...where);
  const wrong = await daicho('survey', 'import', 'r6-one', name, '--respondent', '99999', ...where);
  const [file] = said.files;
  expect([refused.code, /--respondent 区の5桁コード を付けて/.test(refused.err)]).toEqual([2, true]);
  expect([
    file?.respondent,
    file?.form,
    file?.findings.find((each) => each.kind === 'identifiedByHand')?.message,
  ]).toEqual(['27104', asked?.ask?.form, '区は 此花区 と人が選びました']);
  expect([two.code, /ファイル一つのときだけ/.test(two.err), wrong.code, /27128/.test(wrong.err)]).toEqual([
    2,
    true,
    2,
    true,
  ]);
}, 120_000);
