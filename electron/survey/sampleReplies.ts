import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FormDefinition } from '../../shared/survey/form.ts';
import { formFileName } from '../../shared/survey/formFileName.ts';
import type { FormFacts, RawCell, RawFill } from '../../shared/survey/layout/facts.ts';
import { layoutForm } from '../../shared/survey/layoutForm.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { readResourceJson, resourcePath } from '../files/resources.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import type { Session } from '../session.ts';
import { loadFormFacts } from './loadFormFacts.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';
import {
  type RawAnswer,
  readSampleAnswers,
  type SampleAnswers,
  type SampleWardAnswers,
} from './sampleAnswers.ts';
import { type SampleColumns, spreadColumns } from './sampleColumns.ts';
import { SAMPLE_SURVEY } from './sampleSurveys.ts';
import { untidyReply } from './untidyReply.ts';

/** 返ってきた回答のファイル1つ。 */
export interface SampleReply {
  readonly ward: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * 見本の回の架空の回答 (様式ごとに24通) を、見本の台帳から送った様式に書き込んだブックとして作る。
 * 中身はいつも同じ。ほかの道具で保存した2通は実物をそのまま使う。
 */
export async function buildSampleReplies(
  session: Pick<Session, 'register'>,
  id: string = SAMPLE_SURVEY.id,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<readonly SampleReply[]> {
  const { db } = session.register;
  const survey = await loadSurvey(db, id);
  const forms = await loadSurveyForms(db, id);
  const wards = await db.selectFrom('ward').selectAll().orderBy('position').execute();
  const built: SampleReply[] = [];
  for (const form of forms) {
    for (const reply of readReplies(id, form, wards).replies) {
      const ward = wards.find((candidate) => candidate.code === reply.ward);
      if (!ward) throw new Error(`見本の回答の区 ${reply.ward} がありません`);
      const facts = await loadFormFacts(db, survey, form, ward);
      built.push(await buildReply(form, ward, facts, reply));
      onProgress(built.length, forms.length * wards.length);
    }
  }
  return built;
}

function readReplies(survey: string, form: FormDefinition, wards: readonly Ward[]): SampleAnswers {
  if (form.id === 'hub') return readSampleAnswers(readResourceJson);
  return spreadColumns(readResourceJson('sample', `${survey}-${form.id}.json`) as SampleColumns, form, wards);
}

async function buildReply(
  form: FormDefinition,
  ward: Ward,
  facts: FormFacts,
  reply: SampleWardAnswers,
): Promise<SampleReply> {
  const fileName = formFileName(form, facts.survey, ward);
  if (reply.file !== undefined) {
    const bytes = readFileSync(resourcePath('sample', reply.file));
    return { ward: ward.code, fileName: fileName.replace(/\.xlsx$/, extname(reply.file)), bytes };
  }
  return { ward: ward.code, fileName, bytes: await writeReply(form, facts, reply) };
}

/** 1区の回答を様式に書き込む。`file` のある区も、実物を作り直すときのためにここで書ける。 */
export async function writeReply(
  form: FormDefinition,
  facts: FormFacts,
  reply: SampleWardAnswers,
): Promise<Uint8Array> {
  const answers = Object.fromEntries(Object.entries(reply.answers).map(([code, raw]) => [code, typed(raw)]));
  return writeWorkbook(untidyReply(layoutForm(form, { ...facts, answers }), reply.untidy ?? {}));
}

function typed(raw: RawAnswer): RawFill {
  if (Array.isArray(raw)) return raw.map((row) => row.map(typedCell));
  return typeof raw === 'string' ? typedCell(raw) : (raw as RawFill);
}

/** 2024-09-09 と打てば、Excel では日付のセルになる。 */
function typedCell(raw: string | number | null): RawCell {
  return typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? { date: raw } : raw;
}
