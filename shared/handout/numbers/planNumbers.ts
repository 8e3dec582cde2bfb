import { halfLabel } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { Ward } from '../../ward/ward.ts';
import type { CellPlan, CellPlanValue, CellStylePlan, SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import type { GatheringDate } from '../model/fieldsBlock.ts';
import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { HandoutModel, HandoutPage } from '../model/handoutModel.ts';
import { printedText } from '../printedText.ts';
import type { HandoutNumber } from './handoutNumber.ts';
import { listNumbers } from './listNumbers.ts';
import { type StatedNumber, statedNumbers } from './statedNumbers.ts';

/** 見出し → その数の値。 */
type Column<T> = readonly [head: string, width: number, value: (row: T) => CellPlanValue];

interface NumberRow extends HandoutNumber {
  readonly model: HandoutModel;
  readonly number: number;
  readonly page: number;
  readonly section: string;
  readonly figure: string;
  readonly figureTitle: string;
  /** 数に付いた注の文。無ければ空。 */
  readonly notes: string;
}

/**
 * 資料にある数のすべてを、機械が読む表にする。総務省「統計表における機械判読可能なデータの表記方法の
 * 統一ルール」(令和2年12月) に従い、一行に一つの数、一つのセルに一つの値、結合なし、数は数の型、
 * 年は西暦 (和暦を添える)、ほかの年度の数は年度と期で、この資料の数は基準日で決まる。区は5桁の地域コードと名。
 * 「数値」は図表の数、「該当区」はその数になった区を一行に一区、「文中の数」は見出しや注の文にある数、
 * 「日付」は頁に出る催しの日と時刻・場所 (あれば)。
 */
export function planNumbers(model: HandoutModel, wards: readonly Ward[]): WorkbookPlan {
  const codes = new Map(wards.map((ward) => [ward.name, ward.code]));
  const codeOf = (ward: string) => codes.get(ward) ?? null;
  const rows = numberRows(model);
  const dates = dateRows(model);
  const place: readonly Column<NumberRow>[] = [
    ['番号', 8, (row) => row.number],
    ['資料', 12, (row) => row.model.id],
    ['頁', 6, (row) => row.page],
    ['頁の題', 40, (row) => row.section],
    ['図表', 16, (row) => row.figure],
    ['図表の題', 34, (row) => row.figureTitle],
    ['様式', 8, (row) => row.source?.form ?? null],
    ['項目コード', 14, (row) => row.source?.item ?? null],
    ['区分コード', 12, (row) => row.code],
    ['区分', 44, (row) => row.label],
  ];
  const time: readonly Column<NumberRow>[] = [
    ['年度_西暦', 10, (row) => row.fiscalYear ?? row.model.fiscalYear],
    ['期', 8, (row) => (row.half === undefined ? null : halfLabel(row.half))],
    ['基準日', 12, (row) => (row.fiscalYear === null ? { date: row.model.asOf } : null)],
    ['基準日_和暦', 18, (row) => (row.fiscalYear === null ? formatWareki(row.model.asOf) : null)],
  ];
  const numbers: readonly Column<NumberRow>[] = [
    ...place,
    ['地域コード', 10, (row) => (row.ward === null ? CITY.code : codeOf(row.ward))],
    ['地域', 12, (row) => row.ward ?? CITY.name],
    ...time,
    ['値', 12, (row) => row.value],
    ['単位', 8, (row) => row.unit],
    ['注記', 40, (row) => (row.notes === '' ? null : row.notes)],
  ];
  const members: readonly Column<NumberRow & { readonly member: string }>[] = [
    ...place,
    ...time,
    ['地域コード', 10, (row) => codeOf(row.member)],
    ['地域', 12, (row) => row.member],
  ];
  return {
    title: `${model.fiscalYearLabel} ${printedText(model.title)} 数値`,
    created: model.asOf,
    sheets: [
      sheet('数値', numbers, rows),
      sheet(
        '該当区',
        members,
        rows.flatMap((row) => row.wards.map((member) => ({ ...row, member }))),
      ),
      sheet('文中の数', SENTENCES, sentenceRows(model)),
      ...(dates.length === 0 ? [] : [sheet('日付', DATES, dates)]),
    ],
    names: [],
  };
}

interface SentenceRow extends StatedNumber {
  readonly model: HandoutModel;
  readonly number: number;
  readonly page: number;
  readonly section: string;
}

const SENTENCES: readonly Column<SentenceRow>[] = [
  ['番号', 8, (row) => row.number],
  ['資料', 12, (row) => row.model.id],
  ['頁', 6, (row) => row.page],
  ['頁の題', 40, (row) => row.section],
  ['文', 60, (row) => row.sentence],
  ['値', 12, (row) => row.value],
  ['単位', 8, (row) => row.unit],
];

function sentenceRows(model: HandoutModel): readonly SentenceRow[] {
  const found = model.pages.flatMap((page, index) =>
    statedNumbers(page).map((number) => ({
      ...number,
      model,
      page: index + 1,
      section: printedText(page.section ?? model.title),
    })),
  );
  return found.map((row, index) => ({ ...row, number: index + 1 }));
}

interface DateRow extends GatheringDate {
  readonly model: HandoutModel;
  readonly number: number;
  readonly page: number;
  readonly section: string;
  readonly figure: string;
}

const DATES: readonly Column<DateRow>[] = [
  ['番号', 8, (row) => row.number],
  ['資料', 12, (row) => row.model.id],
  ['頁', 6, (row) => row.page],
  ['頁の題', 40, (row) => row.section],
  ['図表', 16, (row) => row.figure],
  ['区分', 44, (row) => printedText(row.label)],
  ['日付', 12, (row) => dateValue(row.on)],
  ['日付_和暦', 18, (row) => (row.on === null ? null : formatWareki(row.on))],
  ['終わりの日', 12, (row) => dateValue(row.endedOn)],
  ['開始', 8, (row) => row.startTime],
  ['終了', 8, (row) => row.endTime],
  ['場所', 24, (row) => (row.place === '' ? null : printedText(row.place))],
  ['状態', 8, (row) => (row.held ? '開催' : '予定')],
];

function dateValue(day: string | null): CellPlanValue {
  return day === null ? null : { date: day };
}

/** 頁に出る催しの、決まっている日。 */
function datesOf(block: HandoutBlock): readonly GatheringDate[] {
  const dated = block.kind === 'fields' || block.kind === 'events' || block.kind === 'calendar';
  const dates = dated ? (block.dates ?? []) : [];
  return dates.filter(({ on }) => on !== null);
}

function dateRows(model: HandoutModel): readonly DateRow[] {
  const found = model.pages.flatMap((page, index) =>
    page.blocks.flatMap((block) =>
      datesOf(block).map((date) => ({
        ...date,
        model,
        page: index + 1,
        section: printedText(page.section ?? model.title),
        figure: block.id,
      })),
    ),
  );
  return found.map((row, index) => ({ ...row, number: index + 1 }));
}

/** 市全体の数。都道府県・市区町村コードの上5桁。 */
const CITY = { code: '27100', name: '大阪市' };

function numberRows(model: HandoutModel): readonly NumberRow[] {
  const found = model.pages.flatMap((page, index) =>
    page.blocks.flatMap((block) =>
      listNumbers(block).map((number) => ({
        ...number,
        label: withoutMarks(number.label),
        notes: notesOf(page, [...(number.marks ?? []), ...marksIn(number.label), ...marksIn(block.title)]),
        model,
        page: index + 1,
        section: printedText(page.section ?? model.title),
        figure: block.id,
        figureTitle: withoutMarks(printedText(block.title.replaceAll('\n', ''))),
      })),
    ),
  );
  return found.map((row, index) => ({ ...row, number: index + 1 }));
}

const MARK = /※\d*/g;

function marksIn(words: string): readonly string[] {
  return words.match(MARK) ?? [];
}

function withoutMarks(words: string): string {
  return words.replace(MARK, '');
}

/** 印の付いた頁の注の文。 */
function notesOf(page: HandoutPage, marks: readonly string[]): string {
  return page.notes
    .filter(({ mark }) => mark !== null && marks.includes(mark))
    .map(({ text }) => printedText(text))
    .join('　');
}

const HEAD: CellStylePlan = { bold: true };
const DATE: CellStylePlan = { numFmt: 'yyyy-mm-dd' };

function sheet<T>(name: string, columns: readonly Column<T>[], rows: readonly T[]): SheetPlan {
  return {
    name,
    columnWidths: columns.map(([, width]) => width),
    cells: [
      ...columns.map(([value], column): CellPlan => ({ row: 0, column, value, style: HEAD })),
      ...rows.flatMap((each, index) =>
        columns.map(([, , read], column): CellPlan => {
          const value = read(each);
          const dated = typeof value === 'object' && value !== null;
          return { row: index + 1, column, value, ...(dated ? { style: DATE } : {}) };
        }),
      ),
    ],
    freeze: { rows: 1 },
    filter: { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 },
  };
}
