import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../electron/files/workbook/parseWorkbook.ts';
import { sanitiseWorkbook } from '../../../electron/files/workbook/sanitiseWorkbook.ts';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import { writeForms } from '../../../electron/survey/writeForms.ts';
import hub from '../../../resources/forms/hub.json' with { type: 'json' };
import room from '../../../resources/forms/room.json' with { type: 'json' };
import wardForm from '../../../resources/forms/ward.json' with { type: 'json' };
import wards from '../../../resources/wards.json' with { type: 'json' };
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { formFileName } from '../../../shared/survey/formFileName.ts';
import { layoutForm } from '../../../shared/survey/layoutForm.ts';
import { printedTexts } from '../../../shared/survey/printedTexts.ts';
import { readReply } from '../../../shared/survey/reading/readReply.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { editedForm } from '../../fixtures/editedForm.ts';
import { EVERY_TYPE_FORM } from '../../fixtures/everyTypeForm.ts';
import { FORM_FACTS } from '../../fixtures/formFacts.ts';
import { needs } from '../../needs.ts';
import { attributesOf, readParts } from '../workbook/readParts.ts';

const REAL_FORMS = [wardForm, room, hub] as unknown as readonly FormDefinition[];
const WARDS = wards as readonly Ward[];
const FORMS = [EVERY_TYPE_FORM, ...REAL_FORMS, editedForm()].map(
  (form) => [`${form.title} 版${form.version}`, form] as const,
);
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'daicho-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('writeForms', () => {
  test('24区分を一つのフォルダに書き、進みを知らせる', async () => {
    const folder = join(root, '日本語 #1', '様式');
    const plans = WARDS.map((ward) => ({
      fileName: formFileName(EVERY_TYPE_FORM, FORM_FACTS.survey, ward),
      plan: layoutForm(EVERY_TYPE_FORM, { ...FORM_FACTS, ward }),
    }));
    const steps: number[] = [];
    const files = await writeForms({ plans, folder, onProgress: ({ done }) => steps.push(done) });
    expect([files, await readdir(folder), steps.at(-1)]).toEqual([
      plans.map(({ fileName }) => join(folder, fileName)),
      plans.map(({ fileName }) => fileName).sort(),
      24,
    ]);
  });

  test('フォルダを作れなければ名を言って断る', async () => {
    const file = join(root, 'ファイル');
    await writeFile(file, '');
    await expect(writeForms({ plans: [], folder: file })).rejects.toMatchObject({ code: 'fileUnwritable' });
  });
});

describe.each(FORMS)('%s を読み返す', (_, form) => {
  test('どの回答欄も名前で見つかり、誤りも読まないセルも無い', async () => {
    const plan = layoutForm(form, FORM_FACTS);
    const reading = readReply(
      parseWorkbook(sanitiseWorkbook(await writeWorkbook(plan))),
      '無題.xlsx',
      form,
      REAL_FORMS,
      WARDS,
      printedTexts(plan),
    );
    const troubles = reading.findings.filter((finding) =>
      ['notFound', 'foundByCode', 'foundByLabel', 'unreadCell'].includes(finding.kind),
    );
    expect({ located: reading.located, identity: reading.identity, troubles }).toEqual({
      located: reading.keys,
      identity: {
        form: form.id,
        formVersion: form.version,
        survey: 'r6-hub',
        respondent: '27128',
        by: '隠しシート',
        otherWards: [],
        otherForm: null,
        printedYears: [2024],
        printedPeriods: [{ fiscalYear: 2024, half: 'year' }],
      },
      troubles: [],
    });
  });
});

describe.skipIf(!needs('soffice')).each(FORMS)('LibreOffice で %s を開いて保存し直す', (_, form) => {
  test('名前・入力規則・保護・隠しシート・文が残る', { timeout: 120_000 }, async () => {
    const plan = layoutForm(form, FORM_FACTS);
    const written = await writeWorkbook(plan);
    const saved = await resave(written, `${form.id}-${form.version}`);
    const part = readParts(saved);
    const before = parseWorkbook(sanitiseWorkbook(written));
    const after = parseWorkbook(sanitiseWorkbook(saved));
    const sheet = part('xl/worksheets/sheet1.xml');
    expect({
      names: namesOf(after),
      sheets: after.sheets.map(({ name, hidden }) => [name, hidden]),
      values: after.sheets.map(({ cells }) => cells.map(({ row, column, value }) => [row, column, value])),
      validated: new Set(
        attributesOf(sheet, 'dataValidation').flatMap((rule) =>
          (rule.sqref ?? '').split(' ').flatMap(topLeft),
        ),
      ),
      protected: attributesOf(sheet, 'sheetProtection').map((entry) => entry.sheet),
      unlocked: attributesOf(part('xl/styles.xml'), 'protection').some((entry) => entry.locked === 'false'),
    }).toEqual({
      names: namesOf(before),
      sheets: before.sheets.map(({ name, hidden }) => [name, hidden]),
      values: before.sheets.map(({ cells }) => cells.map(({ row, column, value }) => [row, column, value])),
      validated: new Set(
        attributesOf(readParts(written)('xl/worksheets/sheet1.xml'), 'dataValidation').flatMap((rule) =>
          topLeft(rule.sqref ?? ''),
        ),
      ),
      protected: ['true'],
      unlocked: true,
    });
  });
});

async function resave(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const folder = join(root, `soffice ${name}`);
  const out = join(folder, 'out');
  await mkdir(out, { recursive: true });
  const file = join(folder, '様式.xlsx');
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(root, 'profile')).href}`;
  const run = spawnSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, file]);
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
  return readFile(join(out, '様式.xlsx'));
}

function namesOf(workbook: ReturnType<typeof parseWorkbook>) {
  return workbook.names
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, sheet, range }) => ({ name, sheet, range }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** LibreOffice は同じ規則の範囲をまとめ直すので、セルにばらして比べる。 */
function topLeft(range: string): readonly string[] {
  const [, column = '', first = '', , last = first] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  const rows: string[] = [];
  for (let row = Number(first); row <= Number(last); row++) rows.push(`${column}${row}`);
  return rows;
}
