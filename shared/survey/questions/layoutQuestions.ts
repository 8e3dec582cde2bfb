import { formatBothCalendars } from '../../calendar/wareki.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import { oneCell } from '../../workbook/reference.ts';
import { type Block, boxCells, type Span } from '../layout/block.ts';
import { pageBreaks } from '../layout/pageBreaks.ts';
import { stackBlocks } from '../layout/stackBlocks.ts';
import { STYLE } from '../layout/styles.ts';
import { textHeight } from '../layout/textHeight.ts';
import { BUREAU, printedCell, type QuestionSheet, type SheetQuestion } from './questionSheet.ts';

export const QUESTIONS_SHEET = '確認票';

/** 戻ってきた確認票を見分ける `_meta` の kind。 */
export const QUESTIONS_KIND = 'questions';

/** 回答欄の名前。番号は1から。 */
export function questionName(number: number): string {
  return `question_${number}`;
}

/** 列: 番号、項目、回答いただいた値、お尋ねすること、ご回答欄。合わせて A4 縦の印字幅。 */
const WIDTHS = [5.5, 21, 19, 33, 24];
const COLUMN = { number: 0, label: 1, given: 2, text: 3, answer: 4 } as const;
const MARGINS_MM = { top: 14, right: 10, bottom: 14, left: 10 };
const ROOM = (297 - MARGINS_MM.top - MARGINS_MM.bottom) * (72 / 25.4) * 0.96;
/** 手で書いても収まるように、答えの欄は少なくともこれだけ高くする (pt)。 */
const ANSWER_HEIGHT = 54;

/** 確認票のブックの計画。見えるシートは1枚、A4 縦。書き込めるのは「ご回答欄」だけ。 */
export function layoutQuestions(sheet: QuestionSheet): WorkbookPlan {
  const head = headBlock(sheet);
  const heads = columnHeads();
  const blocks = [head, heads, ...sheet.questions.map(questionBlock), footBlock()];
  const stack = stackBlocks(blocks);
  const visible: SheetPlan = {
    name: QUESTIONS_SHEET,
    protected: true,
    gridLines: false,
    columnWidths: WIDTHS,
    ...stack.sheet,
    print: {
      orientation: 'portrait',
      fitToWidth: true,
      marginsMm: MARGINS_MM,
      area: { top: 0, left: 0, bottom: stack.rows - 1, right: WIDTHS.length - 1 },
      repeatRows: { first: head.heights.length, last: head.heights.length },
      breakAfter: pageBreaks(blocks, ROOM, heads.heights[0] ?? 0),
      header: { left: sheet.survey.title, right: `確認票　${sheet.ward.name}` },
      footer: { center: '{page} / {pages}' },
    },
  };
  return {
    title: `確認票　${sheet.form.title}　${sheet.ward.name}`,
    created: sheet.issued,
    sheets: [visible, metaSheet(sheet)],
    names: stack.names.map((entry) => ({ ...entry, sheet: QUESTIONS_SHEET })),
    activeSheet: 0,
  };
}

/** 前書きの文。紙と画面でも同じものを使う。 */
export function openingLines(sheet: QuestionSheet): readonly string[] {
  const due = sheet.deadline === null ? '' : `${formatBothCalendars(sheet.deadline)}までに、`;
  return [
    'このたびは調査にご回答いただき、ありがとうございます。',
    `お送りいただいたご回答（${sheet.reply.fileName}、${formatBothCalendars(sheet.reply.receivedOn)}受領）について、次の${sheet.questions.length}点を確認させてください。`,
    `お手数ですが、${due}「ご回答欄」にご記入のうえ、この確認票をお送りくださるか、お送りした様式を直して改めてお送りください。`,
  ];
}

function headBlock(sheet: QuestionSheet): Block {
  const facts: readonly (readonly [string, string])[] = [
    ['調査', sheet.survey.title],
    ['様式', sheet.form.title],
    ['ご回答者', `${sheet.ward.name}　${sheet.form.respondent}`],
    ['ご回答期限', sheet.deadline === null ? '（できるだけお早めに）' : formatBothCalendars(sheet.deadline)],
    ['差出人', `${BUREAU}　（${formatBothCalendars(sheet.issued)}）`],
  ];
  const lines = openingLines(sheet);
  const rows: readonly (readonly Span[])[] = [
    [whole(sheet.round > 1 ? `確認票（${sheet.round}回目）` : '確認票', STYLE.title)],
    ...facts.map(([label, value], index) => [
      { from: COLUMN.number, to: COLUMN.label, value: label, style: STYLE.factLabel },
      {
        from: COLUMN.given,
        to: COLUMN.answer,
        value,
        style: { ...STYLE.fact, wrap: true, bold: index === 3 },
      },
    ]),
    [],
    ...lines.map((line) => [whole(line, STYLE.instruction)]),
    [],
  ];
  const { cells, merges } = boxCells(
    rows.flatMap((spans, row) => spans.map((span) => ({ ...span, top: row, bottom: row }))),
  );
  const factWidth = widthOf(COLUMN.given, COLUMN.answer);
  return {
    heights: [
      28,
      ...facts.map(([, value]) => Math.max(20, textHeight(value, factWidth, 10.5))),
      8,
      ...lines.map((line) => textHeight(line, widthOf(COLUMN.number, COLUMN.answer), 10)),
      6,
    ],
    cells,
    merges,
    names: [],
    validations: [],
    headRows: rows.length,
    withNext: true,
  };
}

function columnHeads(): Block {
  const labels = ['番号', '項目', '回答いただいた値', 'お尋ねすること', 'ご回答欄'];
  const cells: readonly CellPlan[] = labels.map((value, column) => ({
    row: 0,
    column,
    value,
    style: STYLE.columnHead,
  }));
  return { heights: [22], cells, merges: [], names: [], validations: [], headRows: 1, withNext: true };
}

function questionBlock(question: SheetQuestion, index: number): Block {
  const cell = printedCell(question.cell);
  const given = cell === '' ? question.given : `${question.given}\n（セル ${cell}）`;
  const texts = [String(index + 1), question.label, given, question.text];
  const cells: readonly CellPlan[] = [
    ...texts.map((value, column) => ({
      row: 0,
      column,
      value: column === COLUMN.number ? index + 1 : value,
      style: column === COLUMN.number ? STYLE.number : { ...STYLE.label, size: 10, vertical: 'top' as const },
    })),
    { row: 0, column: COLUMN.answer, value: null, style: STYLE.answerText },
  ];
  const heights = texts.map((text, column) => textHeight(text, WIDTHS[column] ?? 0, 10));
  return {
    heights: [Math.max(ANSWER_HEIGHT, ...heights)],
    cells,
    merges: [],
    names: [{ name: questionName(index + 1), range: oneCell(0, COLUMN.answer) }],
    validations: [],
    headRows: 1,
  };
}

function footBlock(): Block {
  const { cells, merges } = boxCells([
    {
      ...whole('※ 黄色の「ご回答欄」だけに書き込めます。行を足したり消したりしないでください。', {
        ...STYLE.instruction,
        size: 9,
      }),
      top: 0,
      bottom: 0,
    },
  ]);
  return { heights: [18], cells, merges, names: [], validations: [], headRows: 1 };
}

/** 隠しシート `_meta`。様式の回答と取り違えないよう、kind を持つ。 */
function metaSheet(sheet: QuestionSheet): SheetPlan {
  const rows: readonly (readonly [string, string | number])[] = [
    ['kind', QUESTIONS_KIND],
    ['sendback', sheet.id],
    ['form', sheet.form.id],
    ['survey', sheet.survey.id],
    ['respondent', sheet.ward.code],
    ['issue', sheet.issued],
  ];
  return {
    name: '_meta',
    hidden: true,
    protected: true,
    cells: rows.flatMap(([key, value], row) => [
      { row, column: 0, value: key },
      { row, column: 1, value, style: { numFmt: '@' } },
    ]),
  };
}

function widthOf(from: number, to: number): number {
  return WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}

function whole(value: string, style: Span['style']): Span {
  return { from: COLUMN.number, to: COLUMN.answer, value, style };
}
