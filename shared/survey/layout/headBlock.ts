import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import { formatBothCalendars } from '../../calendar/wareki.ts';
import { oneCell } from '../../workbook/reference.ts';
import { type FormDefinition, formItems, STATUS3_CHOICES } from '../form.ts';
import { type Block, boxCells, type Span } from './block.ts';
import type { FormFacts } from './facts.ts';
import { COLUMN, unitEnd, widthOf } from './grid.ts';
import { STYLE } from './styles.ts';
import { textHeight } from './textHeight.ts';

const FACT_ROW = 2;

/** 様式の頭: 表題、調査名、区名・基準日・回答期限、記入の注意。 */
export function headBlock(form: FormDefinition, facts: FormFacts): Block {
  const { survey, ward } = facts;
  const period = `${fiscalYearLabel(survey.fiscalYear)} ${halfLabel(survey.half)}`;
  const title = survey.title.includes(fiscalYearLabel(survey.fiscalYear))
    ? survey.title
    : `${period}　${survey.title}`;
  const factRows: readonly (readonly [string, string, Span['style']])[] = [
    ['区名', ward.name, STYLE.ward],
    ['基準日', formatBothCalendars(survey.asOf), STYLE.fact],
    ['回答期限', formatBothCalendars(survey.deadline), { ...STYLE.fact, bold: true }],
  ];
  const notes = [...form.instructions, ...statusNote(form)].map((line) => `・${line}`);
  const rows: readonly (readonly Span[])[] = [
    [whole(form.title, STYLE.title)],
    [whole(title, STYLE.survey)],
    ...factRows.map(([label, value, style]) => [
      { from: COLUMN.label, to: COLUMN.label, value: label, style: STYLE.factLabel },
      { from: COLUMN.labelEnd, to: COLUMN.answer, value, style },
    ]),
    [],
    ...notes.map((line) => [whole(line, STYLE.instruction)]),
    [],
  ];
  const { cells, merges } = boxCells(
    rows.flatMap((spans, row) => spans.map((span) => ({ ...span, top: row, bottom: row }))),
  );
  const width = widthOf(COLUMN.number, COLUMN.last);
  return {
    heights: [
      28,
      20,
      ...factRows.map((_, index) => (index === 0 ? 26 : 20)),
      8,
      ...notes.map((line) => textHeight(line, width, STYLE.instruction.size)),
      6,
    ],
    cells,
    merges,
    names: [{ name: 'head_ward', range: oneCell(FACT_ROW, COLUMN.labelEnd) }],
    validations: [],
    headRows: rows.length,
    withNext: true,
  };
}

/** どの頁にも繰り返す列見出し。 */
export function columnHeads(facts: FormFacts): Block {
  const last = facts.last ? `前回\n${facts.last.label.replaceAll(/\s+/g, '\n')}` : '';
  const { cells, merges } = boxCells(
    [
      {
        from: COLUMN.code,
        to: COLUMN.code,
        value: 'コード',
        style: { ...STYLE.code, horizontal: 'center' as const },
      },
      { from: COLUMN.number, to: COLUMN.number, value: '番号', style: STYLE.columnHead },
      { from: COLUMN.label, to: COLUMN.labelEnd, value: '項目', style: STYLE.columnHead },
      { from: COLUMN.how, to: COLUMN.howEnd, value: '選択肢・記入方法', style: STYLE.columnHead },
      { from: COLUMN.answer, to: COLUMN.answer, value: '回答', style: STYLE.columnHead },
      { from: COLUMN.unit, to: unitEnd(facts), value: '単位', style: STYLE.columnHead },
      ...(facts.last
        ? [{ from: COLUMN.last, to: COLUMN.last, value: last, style: { ...STYLE.columnHead, size: 8 } }]
        : []),
    ].map((span) => ({ ...span, top: 0, bottom: 0 })),
  );
  const height = facts.last ? Math.max(20, textHeight(last, widthOf(COLUMN.last, COLUMN.last), 8)) : 20;
  return { heights: [height], cells, merges, names: [], validations: [], headRows: 1, withNext: true };
}

/** 章の見出し。 */
export function sectionBlock(title: string): Block {
  const { cells, merges } = boxCells([{ ...whole(title, STYLE.section), top: 0, bottom: 0 }]);
  const height = Math.max(24, textHeight(title, widthOf(COLUMN.number, COLUMN.last), STYLE.section.size));
  return { heights: [height], cells, merges, names: [], validations: [], headRows: 1, withNext: true };
}

/** 三状態の選択肢は項目ごとに繰り返さず、紙でも分かるよう頭に一度だけ書く。 */
function statusNote(form: FormDefinition): readonly string[] {
  if (!formItems(form).some((item) => item.type === 'status3')) return [];
  const labels = STATUS3_CHOICES.map((choice) => `「${choice.label}」`).join('');
  return [`「▼から1つ選択」の欄は${labels}から選んでください。`];
}

function whole(value: string, style: Span['style']): Span {
  return { from: COLUMN.number, to: COLUMN.last, value, style };
}
