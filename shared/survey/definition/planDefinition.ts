import { formatWareki } from '../../calendar/wareki.ts';
import type { CellPlan, CellPlanValue, CellStylePlan, SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import { type FormDefinition, formItems, type Item } from '../form.ts';
import { REGISTER_LINKS } from '../registerLinks.ts';
import { typeLabel } from '../typeLabel.ts';
import {
  BAND_HEADINGS,
  CHOICE_HEADINGS,
  FORM_HEADINGS,
  FORM_KEYS,
  ITEM_HEADINGS,
  SEPARATOR,
  SHEETS,
  YES,
} from './columns.ts';
import { columnKind, derivedKind, howLabel } from './kinds.ts';

type Line = Readonly<Record<string, CellPlanValue>>;

const HEAD: CellStylePlan = {
  bold: true,
  fill: 'D9D9D9',
  border: { line: 'thin', color: '7F7F7F' },
  wrap: true,
};
const CELL: CellStylePlan = {
  border: { line: 'hair', color: '7F7F7F' },
  vertical: 'top',
  wrap: true,
  numFmt: '@',
};
const NUMBER: CellStylePlan = { ...CELL, numFmt: 'General' };
const SECTION: CellStylePlan = { ...CELL, bold: true, fill: 'DCE3F2' };

/**
 * 様式の定義のブック (XLSForm に似せた形): 「項目」は節・項目・列・導出値が一行ずつ、「選択肢」「階級」は一つずつ一行。
 * 印刷の順に並び、`readDefinition` で読み戻すと同じ定義になる。
 * @param issued 書き出した日 YYYY-MM-DD
 */
export function planDefinition(form: FormDefinition, issued: string): WorkbookPlan {
  const title = `${form.title}　版${form.version}の定義`;
  const sheet = (
    name: string,
    headings: Readonly<Record<string, string>>,
    widths: readonly number[],
    lines: readonly Line[],
  ) => tableSheet({ name, headings, widths, lines, title, issued });
  return {
    title,
    created: issued,
    sheets: [
      sheet(SHEETS.items, ITEM_HEADINGS, ITEM_WIDTHS, [
        ...form.sections.flatMap((section) => [
          { kind: '節', code: section.code, label: section.title },
          ...section.items.flatMap(itemLines),
        ]),
        ...form.derived.map(({ code, label, kind, items }) => ({
          kind: derivedKind(kind),
          code,
          label,
          items: items.join(SEPARATOR),
        })),
      ]),
      sheet(SHEETS.choices, CHOICE_HEADINGS, [22, 14, 50], formItems(form).flatMap(choiceLines)),
      sheet(SHEETS.bands, BAND_HEADINGS, [18, 22, 10, 10, 20], formItems(form).flatMap(bandLines)),
      sheet(SHEETS.form, FORM_HEADINGS, [16, 90], formLines(form)),
    ],
    names: [],
  };
}

const ITEM_WIDTHS = [20, 14, 44, 6, 7, 12, 12, 12, 12, 10, 8, 22, 14, 14, 8, 24, 40];

function itemLines(item: Item): readonly Line[] {
  const { base, follows } = item;
  return [
    {
      kind: typeLabel(item.type),
      code: item.code,
      label: item.label,
      required: item.required ? YES : null,
      unit: item.unit ?? null,
      base: base?.item ?? null,
      baseChoices: base?.choices.join(SEPARATOR) ?? null,
      partOf: item.partOf ?? null,
      within: item.within ?? null,
      usualMax: item.usualMax ?? null,
      blankRows: item.blankRows ?? null,
      register: item.register === undefined ? null : REGISTER_LINKS[item.register].label,
      follows: follows?.item ?? null,
      how: follows === undefined ? null : howLabel(follows.how),
      provisional: item.provisional ? YES : null,
      note: item.note ?? null,
    },
    ...(item.columns ?? []).map((column) => ({
      kind: columnKind(column.type),
      code: column.code,
      label: column.label,
    })),
  ];
}

function choiceLines(item: Item): readonly Line[] {
  const lines = (of: string, choices: Item['choices']) =>
    (choices ?? []).map(({ code, label }) => ({ item: of, code, label }));
  return [
    ...lines(item.code, item.choices),
    ...(item.columns ?? []).flatMap((column) => lines(`${item.code}.${column.code}`, column.choices)),
  ];
}

function bandLines(item: Item): readonly Line[] {
  return (item.bands ?? []).map((band) => ({
    item: item.code,
    label: band.label,
    from: band.from,
    to: band.to,
    onlyWhenNotEmpty: band.onlyWhenNotEmpty ? YES : null,
  }));
}

function formLines(form: FormDefinition): readonly Line[] {
  return [
    { key: FORM_KEYS.id, value: form.id },
    { key: FORM_KEYS.version, value: form.version },
    { key: FORM_KEYS.title, value: form.title },
    { key: FORM_KEYS.respondent, value: form.respondent },
    ...form.instructions.map((value) => ({ key: FORM_KEYS.instruction, value })),
    ...(form.dropped ?? []).map((value) => ({ key: FORM_KEYS.dropped, value })),
  ];
}

interface TableSheet {
  readonly name: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
  readonly title: string;
  readonly issued: string;
}

function tableSheet({ name, headings, widths, lines, title, issued }: TableSheet): SheetPlan {
  const keys = Object.keys(headings);
  const cells: CellPlan[] = Object.values(headings).map((value, column) => ({
    row: 0,
    column,
    value,
    style: HEAD,
  }));
  lines.forEach((line, index) => {
    const section = line.kind === '節';
    keys.forEach((key, column) => {
      const value = line[key] ?? null;
      const style = section ? SECTION : typeof value === 'number' ? NUMBER : CELL;
      cells.push({ row: index + 1, column, value: value === '' ? null : value, style });
    });
  });
  const bottom = lines.length;
  const right = keys.length - 1;
  return {
    name,
    columnWidths: widths,
    cells,
    freeze: { rows: 1, columns: name === SHEETS.items ? 3 : 0 },
    filter: { top: 0, left: 0, bottom, right },
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      marginsMm: { top: 16, right: 10, bottom: 14, left: 10 },
      area: { top: 0, left: 0, bottom, right },
      repeatRows: { first: 0, last: 0 },
      header: { left: `${title}　${name}`, right: `${formatWareki(issued)}書出し` },
      footer: { center: '{page} / {pages}' },
    },
  };
}
