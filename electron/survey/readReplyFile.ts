import { createHash } from 'node:crypto';
import { DaichoError } from '../../shared/api/failure.ts';
import { fiscalYearLabel } from '../../shared/calendar/fiscalYear.ts';
import type { AnswerSource, Answers, Finding } from '../../shared/survey/answer.ts';
import { checkAnswers } from '../../shared/survey/checking/checkAnswers.ts';
import type { FormDefinition, FormId } from '../../shared/survey/form.ts';
import { layoutForm } from '../../shared/survey/layoutForm.ts';
import { printedTexts } from '../../shared/survey/printedTexts.ts';
import { readQuestionMeta } from '../../shared/survey/questions/readQuestions.ts';
import { identifyReply, type ReplyIdentity } from '../../shared/survey/reading/identifyReply.ts';
import { readReply } from '../../shared/survey/reading/readReply.ts';
import { indexWorkbook } from '../../shared/survey/reading/sheetIndex.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import type { Readable } from '../database/register.ts';
import type { WorkbookReader } from '../files/workbook/workbookReader.ts';
import { loadLastAnswers } from './loadAccepted.ts';
import { loadFormFacts } from './loadFormFacts.ts';
import { loadRegisterAnswers } from './registerAnswers.ts';

/** 読み終えた回答。まだ何も書いていない。 */
export interface ReplyCandidate {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly form: FormId;
  readonly respondent: string;
  readonly identifiedBy: NonNullable<ReplyIdentity['by']>;
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, AnswerSource>>;
  readonly findings: readonly Finding[];
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
): Promise<ReplyCandidate> {
  const { db, survey, wards } = place;
  const workbook = await place.reader.read(fileName, bytes);
  const index = indexWorkbook(workbook);
  if (readQuestionMeta(index) !== null) throw new DaichoError('questionSheet', { file: fileName });
  const identity = identifyReply(index, fileName, place.knownForms, wards);
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
  );
  // 三分の一も見つからないものは、この様式に記入したものではない。
  if (reading.located * 3 < reading.keys) throw new DaichoError('notOurForm', { file: fileName });
  if (ward === undefined || identity.by === null)
    throw new DaichoError('unknownRespondent', { file: fileName });

  const last = await loadLastAnswers(db, survey, form.id, ward.code);
  const register = await loadRegisterAnswers(db, form, ward.code, survey.asOf);
  const broken = new Set(reading.findings.filter((f) => f.level === 'error').map((f) => f.code ?? ''));
  const checks = checkAnswers(
    form,
    reading.answers,
    { ...(last ? { last: last.answers } : {}), register, fiscalYear: survey.fiscalYear },
    broken,
  );
  const findings = [...checkIdentity(identity, survey, form, ward), ...reading.findings, ...checks];
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
  };
}

function chooseForm(place: ReadingPlace, identity: ReplyIdentity, fileName: string): FormDefinition {
  if (identity.form === null) throw new DaichoError('notOurForm', { file: fileName });
  const form = place.forms.find((candidate) => candidate.id === identity.form);
  if (form !== undefined) return form;
  const known = place.knownForms.find((candidate) => candidate.id === identity.form);
  throw new DaichoError('formNotInSurvey', {
    file: fileName,
    form: known?.title ?? identity.form,
    survey: place.survey.title,
  });
}

function checkIdentity(identity: ReplyIdentity, survey: Survey, form: FormDefinition, ward: Ward): Finding[] {
  const error = (kind: Finding['kind'], message: string): Finding => ({
    level: 'error',
    kind,
    code: null,
    cell: null,
    message,
  });
  const findings: Finding[] = [];
  if (identity.survey !== null && identity.survey !== survey.id) {
    findings.push(
      error(
        'wrongSurvey',
        `別の回 (${identity.survey}) の様式です。この回は ${survey.title} (${survey.id}) です`,
      ),
    );
  }
  if (identity.formVersion !== null && identity.formVersion !== form.version) {
    findings.push(
      error(
        'wrongVersion',
        `様式の版が違います (届いたもの 第${identity.formVersion}版、この回 第${form.version}版)`,
      ),
    );
  }
  if (identity.survey === null || identity.formVersion === null) {
    const { fiscalYear } = survey;
    if (identity.printedYears.length > 0 && !identity.printedYears.includes(fiscalYear)) {
      const years = identity.printedYears.map((year) => fiscalYearLabel(year)).join('、');
      findings.push(
        error('wrongSurvey', `紙面に${years}とあります。この回は${fiscalYearLabel(fiscalYear)}です`),
      );
    } else {
      findings.push({
        ...error(
          'noMeta',
          '隠しシートが無く、回と版を確かめられません。この回の様式か、紙面を確かめてください',
        ),
        level: 'confirm',
      });
    }
  }
  if (identity.otherWards.length > 0) {
    findings.push(
      error(
        'wrongWard',
        `区が食い違っています (${identity.by}は${ward.name}、ほかに${identity.otherWards.join('・')}とある)`,
      ),
    );
  }
  return findings;
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
