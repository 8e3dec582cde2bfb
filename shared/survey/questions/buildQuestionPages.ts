import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { HandoutModel, HandoutPage } from '../../handout/model/handoutModel.ts';
import type { RecordsBlock } from '../../handout/model/textBlocks.ts';
import { paginateRecords } from '../../handout/records/paginateRecords.ts';
import { openingLines } from './layoutQuestions.ts';
import { BUREAU, printedCell, type QuestionSheet } from './questionSheet.ts';

const COLUMNS = [
  { label: '番号', width: 12 },
  { label: '項目', width: 33 },
  { label: '回答いただいた値', width: 34 },
  { label: 'お尋ねすること', width: 56 },
  { label: 'ご回答欄', width: 39 },
] as const;
/** 手で書き込める高さ (mm)。 */
const WRITING = 22;

/** 確認票の紙の姿 (A4 縦)。画面の下見も、刷る PDF もこれを描く。 */
export function buildQuestionPages(sheet: QuestionSheet, sample: boolean): HandoutModel {
  const lead = openingLines(sheet);
  const rows = sheet.questions.map((question, at) => {
    const cell = printedCell(question.cell);
    const given = cell === '' ? question.given : `${question.given}\n（セル ${cell}）`;
    return [String(at + 1), question.label, given, question.text, ''];
  });
  const pages = paginateRecords(COLUMNS, rows, 'portrait', { least: WRITING, leadLines: lead.length * 2 });
  const title = `${sheet.survey.title}　確認票`.replace(
    new RegExp(`^${fiscalYearLabel(sheet.survey.fiscalYear)}[ 　]*`),
    '',
  );
  return {
    id: 'questions',
    title,
    coverTitle: title,
    survey: sheet.survey.id,
    fiscalYear: sheet.survey.fiscalYear,
    fiscalYearLabel: fiscalYearLabel(sheet.survey.fiscalYear),
    asOf: sheet.survey.asOf,
    orientation: 'portrait',
    documentNumber: sheet.round > 1 ? `確認票 ${sheet.round}回目` : '確認票',
    author: BUREAU,
    language: 'ja',
    public: false,
    sample,
    chapters: [],
    pages: pages.map((each, at) => buildPage(sheet, each, at, lead)),
  };
}

function buildPage(
  sheet: QuestionSheet,
  rows: readonly (readonly string[])[],
  at: number,
  lead: readonly string[],
): HandoutPage {
  const block: RecordsBlock = {
    kind: 'records',
    id: `questions-${at + 1}`,
    title: 'お尋ねすること',
    hint: null,
    source: null,
    ruled: false,
    columns: COLUMNS,
    rows,
    writing: WRITING,
    nothing: '',
  };
  return {
    id: `questions-${at + 1}`,
    chapter: 'questions',
    section: `${sheet.ward.name}　${sheet.form.respondent}（${sheet.form.title}）`,
    asOf: sheet.deadline === null ? null : `ご回答期限 ${formatWareki(sheet.deadline)}`,
    message: [at === 0 ? 'ご回答の確認のお願い' : 'ご回答の確認のお願い（続き）'],
    lead: at === 0 ? lead : [],
    blocks: [block],
    notes: [{ mark: null, text: `${BUREAU}　${formatWareki(sheet.issued)}` }],
  };
}
