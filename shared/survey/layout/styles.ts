import type { BorderPlan, CellStylePlan } from '../../workbook/plan.ts';

const RULE: BorderPlan = { line: 'thin', color: '7F7F7F' };

/** 白黒で複写しても残るよう、回答欄は地の色だけに頼らず濃い枠で囲む。 */
const ANSWER: CellStylePlan = {
  fill: 'FFF2B3',
  border: { line: 'thin', color: '000000' },
  locked: false,
};

export const STYLE = {
  code: { size: 6, color: '8C8C8C', shrink: true },
  title: { size: 16, bold: true },
  survey: { size: 11 },
  factLabel: { size: 10, fill: 'EDEDED', border: RULE, horizontal: 'center' },
  fact: { border: RULE, horizontal: 'left', indent: 1 },
  ward: { size: 14, bold: true, border: RULE, horizontal: 'left', indent: 1 },
  instruction: { size: 9.5, wrap: true, vertical: 'top' },
  columnHead: { size: 9, bold: true, fill: 'D9D9D9', border: RULE, horizontal: 'center', wrap: true },
  section: { size: 11, bold: true, fill: 'DCE3F2', border: RULE, wrap: true },
  number: { size: 9, border: RULE, horizontal: 'center', wrap: true },
  label: { border: RULE, wrap: true },
  how: { size: 9, border: RULE, wrap: true },
  choice: { size: 10, border: RULE, wrap: true },
  unit: { size: 9, border: RULE, horizontal: 'center', wrap: true },
  last: { size: 8, border: RULE, horizontal: 'center', wrap: true },
  lastText: { size: 8.5, border: RULE, color: '404040', wrap: true, vertical: 'top' },
  answerChoice: { ...ANSWER, wrap: true },
  answerMark: { ...ANSWER, horizontal: 'center' },
  answerCount: { ...ANSWER, numFmt: '#,##0', horizontal: 'right' },
  answerHours: { ...ANSWER, numFmt: '#,##0.##', horizontal: 'right' },
  answerDate: { ...ANSWER, numFmt: '[$-411]ggge"年"m"月"d"日"', horizontal: 'left', shrink: true },
  answerText: { ...ANSWER, numFmt: '@', wrap: true, vertical: 'top' },
} as const satisfies Record<string, CellStylePlan>;

/** 狭い欄の日付 R6.9.1。 */
export const SHORT_DATE = '[$-411]ge.m.d';
