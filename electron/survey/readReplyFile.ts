import { createHash } from 'node:crypto';
import { DaichoError } from '../../shared/api/failure.ts';
import type { AnswerSource, Answers, Finding } from '../../shared/survey/answer.ts';
import { checkAnswers } from '../../shared/survey/checking/checkAnswers.ts';
import type { FormDefinition, FormId } from '../../shared/survey/form.ts';
import { layoutForm } from '../../shared/survey/layoutForm.ts';
import { printedTexts } from '../../shared/survey/printedTexts.ts';
import { readQuestionMeta } from '../../shared/survey/questions/readQuestions.ts';
import { type HandSaid, NOTHING_SAID } from '../../shared/survey/reading/handSaid.ts';
import {
  type IdentifiedBy,
  identifyReply,
  type ReplyIdentity,
} from '../../shared/survey/reading/identifyReply.ts';
import { readReply } from '../../shared/survey/reading/readReply.ts';
import { indexWorkbook } from '../../shared/survey/reading/sheetIndex.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import type { Readable } from '../database/register.ts';
import type { WorkbookReader } from '../files/workbook/workbookReader.ts';
import { checkIdentity, notOpenedFindings } from './checkIdentity.ts';
import { loadCheckFacts } from './loadCheckFacts.ts';
import { loadFormFacts } from './loadFormFacts.ts';
import { Unidentified } from './unidentified.ts';

/** 読み終えた回答。まだ何も書いていない。 */
export interface ReplyCandidate {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly form: FormId;
  readonly respondent: string;
  readonly identifiedBy: IdentifiedBy;
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, AnswerSource>>;
  readonly findings: readonly Finding[];
  /** 見つからないか、どこか決められない回答欄の鍵。 */
  readonly unplaced: readonly string[];
}

/** 回答を読む場: 台帳と、この回の様式。 */
export interface ReadingPlace {
  readonly db: Readable;
  readonly reader: WorkbookReader;
  readonly survey: Survey;
  /** この回で集める様式。 */
  readonly forms: readonly FormDefinition[];
  /** 知っている様式すべて (集めていない様式を名で断るため)。 */
  readonly knownForms: readonly FormDefinition[];
  readonly wards: readonly Ward[];
}

/**
 * 届いたファイルを読み、答えと所見にする。回答でないもの (ブックでない、壊れた、この様式でない…) は DaichoError。
 * 違う回・版・区のものは error の所見として返す。
 */
export async function readReplyFile(
  place: ReadingPlace,
  fileName: string,
  bytes: Uint8Array,
  said: HandSaid = NOTHING_SAID,
): Promise<ReplyCandidate> {
  const { db, survey, wards } = place;
  const workbook = await place.reader.read(fileName, bytes);
  const index = indexWorkbook(workbook);
  if (readQuestionMeta(index) !== null) throw new DaichoError('questionSheet', { file: fileName });
  const identity = identifyReply(index, fileName, place.knownForms, wards, said);
  const form = chooseForm(place, identity, fileName);
  const ward = wards.find((candidate) => candidate.code === identity.respondent);
  const facts = await loadFormFacts(db, survey, form, ward ?? firstOf(wards));
  const reading = readReply(
    workbook,
    fileName,
    form,
    place.knownForms,
    wards,
    printedTexts(layoutForm(form, facts)),
    said,
  );
  // 三分の一も見つからないものは、この様式に記入したものではない。人が選んだ様式なら、見つからない欄を尋ねる。
  if (said.form === null && reading.located * 3 < reading.keys)
    throw new Unidentified('notOurForm', fileName, { form: form.id, respondent: identity.respondent });
  if (ward === undefined || identity.by === null)
    throw new Unidentified('unknownRespondent', fileName, { form: form.id, respondent: null });

  const broken = new Set(reading.findings.filter((f) => f.level === 'error').map((f) => f.code ?? ''));
  const checks = checkAnswers(
    form,
    reading.answers,
    await loadCheckFacts(db, survey, form, ward.code),
    broken,
  );
  const findings = [
    ...checkIdentity(identity, said, survey, form, ward, place.knownForms),
    ...notOpenedFindings(workbook),
    ...reading.findings,
    ...checks,
  ];
  return {
    fileName,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    form: form.id,
    respondent: ward.code,
    identifiedBy: identity.by,
    answers: reading.answers,
    sources: reading.sources,
    findings: findings.map((finding) => withCell(finding, reading.sources)),
    unplaced: reading.unplaced,
  };
}

function chooseForm(place: ReadingPlace, identity: ReplyIdentity, fileName: string): FormDefinition {
  if (identity.form === null)
    throw new Unidentified('notOurForm', fileName, { form: null, respondent: identity.respondent });
  const form = place.forms.find((candidate) => candidate.id === identity.form);
  if (form !== undefined) return form;
  const known = place.knownForms.find((candidate) => candidate.id === identity.form);
  throw new DaichoError('formNotInSurvey', {
    file: fileName,
    form: known?.title ?? identity.form,
    survey: place.survey.title,
  });
}

/** 照合の所見にも、元のセルを添える。 */
function withCell(finding: Finding, sources: Readonly<Record<string, AnswerSource>>): Finding {
  const source = finding.code === null ? undefined : sources[finding.code];
  if (finding.cell !== null || source === undefined) return finding;
  return { ...finding, cell: `${source.sheet}!${source.cell}` };
}

function firstOf(wards: readonly Ward[]): Ward {
  const [first] = wards;
  if (first === undefined) throw new Error('区がありません');
  return first;
}
