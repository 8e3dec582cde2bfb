import { serialToDate } from '../../calendar/parseDate.ts';
import { type Cell, cellAddress } from '../../workbook/cells.ts';
import type { FindingKind } from '../answer.ts';
import { type AnswerKey, itemKeys } from '../answerKey.ts';
import { type Item, itemChoices, NONE_CHOICE } from '../form.ts';
import type { PrintedTexts } from '../printedTexts.ts';
import type { AnswerPlace } from './answerPlace.ts';
import type { LocatedAnswers } from './locateAnswers.ts';
import { isBlank, type Remark, readAnswerCell, readMark } from './readAnswer.ts';
import { readRows } from './readRows.ts';
import type { ReplyReading } from './replyReading.ts';
import { cellText } from './sheetIndex.ts';

/** 項目を読み書きする場。読んだ答え・出所・所見と、読んだセルが増えていく。 */
export interface ItemReading {
  readonly located: LocatedAnswers;
  readonly date1904: boolean;
  readonly reading: Pick<ReplyReading, 'answers' | 'sources' | 'findings'>;
  /** 読んだセル「シート!行,列」。 */
  readonly used: Set<string>;
  /** 様式に印刷してある文。見当で探した欄にこれがあれば、答えではない。 */
  readonly printed: PrintedTexts;
}

/** 項目1つを読んで答え・出所・所見を足す。見つからない回答欄は error になる。 */
export function readItem(item: Item, place: ItemReading): void {
  const { reading } = place;
  const { places, conflicts, blanks } = place.located;
  const keys = itemKeys(item);
  const missing = keys.filter(({ key }) => !places.has(key) && !blanks.has(key));
  if (missing.length > 0) {
    const conflict = missing.map(({ key }) => conflicts.get(key)).find((each) => each !== undefined);
    reading.findings.push({
      level: 'error',
      kind: conflict === 'merged' ? 'merged' : 'notFound',
      code: item.code,
      cell: null,
      message: `「${item.label}」の回答欄${MISSING[conflict ?? 'gone']}`,
    });
    return;
  }
  if (keys.some(({ key }) => blanks.has(key))) {
    const some = keys.every(({ key }) => blanks.has(key)) ? '' : 'の見つからない選択肢';
    say(reading, item, 'placedByHand', null, `「${item.label}」${some}は人が未回答としました`);
  }
  noteFinding(item, keys, places, reading);
  if (item.type === 'multi') readMulti(item, keys, place);
  else if (item.type === 'rows') readTable(item, place);
  else readSingle(item, place);
}

const MISSING = {
  gone: 'が見つかりません',
  shifted: 'の場所が食い違っています (行がずれています)',
  merged: 'がほかの回答欄と結合されています。どれの答えか決められません',
} as const;

function readSingle(item: Item, { located, date1904, reading, used, printed }: ItemReading): void {
  const place = located.places.get(item.code);
  if (place === undefined) return;
  const { top, left } = place.range;
  const cell = place.sheet.cellAt(top, left);
  used.add(`${place.sheet.name}!${top},${left}`);
  if (cell !== null) used.add(`${place.sheet.name}!${cell.row},${cell.column}`);
  const address = addressOf(place);
  const guessed =
    (place.by !== 'name' && place.by !== 'hand') ||
    (cell !== null && (cell.row !== top || cell.column !== left));
  if (guessed && cell !== null && printed.has(cellText(cell))) {
    const message = `「${item.label}」の回答欄に様式の文があります。欄がずれています`;
    addRemarks(reading, item.code, address, [{ level: 'error', kind: 'notFound', message }]);
    return;
  }
  if (cell !== null && (cell.row !== top || cell.column !== left)) {
    const message = '回答欄がほかのセルと結合されています。左上の値を読みました';
    addRemarks(reading, item.code, address, [{ level: 'confirm', kind: 'merged', message }]);
  }
  const result = readAnswerCell(cell, item, date1904);
  addRemarks(reading, item.code, address, [...result.remarks, ...seenRemarks(place, cell)]);
  if (result.value === undefined) return;
  reading.answers[item.code] = result.value;
  reading.sources[item.code] = {
    sheet: place.sheet.name,
    cell: cellAddress(top, left),
    original: originalText(cell, date1904),
  };
}

/** 見た目では違って見えるかもしれない答え: 隠した行や列にある、条件によって取消線が出る。 */
function seenRemarks(place: AnswerPlace, cell: Cell | null): readonly Remark[] {
  if (cell === null || isBlank(cell)) return [];
  const { sheet, range } = place;
  const text = cellText(cell);
  const hidden = `隠してある行か列の答え「${text}」を読みました。答えでよいか確かめてください`;
  const struck = `条件付き書式の取消線が出る欄です。「${text}」が消してあるのでないか確かめてください`;
  return [
    ...(sheet.isHiddenAt(range.top, range.left) ? [doubt('unusual', hidden)] : []),
    ...(sheet.isMaybeStruck(cell.row, cell.column) ? [doubt('struck', struck)] : []),
  ];
}

function doubt(kind: FindingKind, message: string): Remark {
  return { level: 'confirm', kind, message };
}

/** 元の文字。日付のセルは連番でなく日付で言う。 */
function originalText(cell: Cell | null, date1904: boolean): string {
  const date =
    cell?.date === true && typeof cell.value === 'number' ? serialToDate(cell.value, date1904) : null;
  return date ?? cellText(cell);
}

function readMulti(item: Item, keys: readonly AnswerKey[], { located, reading, used }: ItemReading): void {
  const labels = new Map([...itemChoices(item), NONE_CHOICE].map((choice) => [choice.code, choice.label]));
  const chosen: { code: string; place: AnswerPlace; original: string }[] = [];
  for (const { key, choice } of keys) {
    const place = located.places.get(key);
    if (place === undefined || choice === null) continue;
    const cell = place.sheet.cellAt(place.range.top, place.range.left);
    used.add(`${place.sheet.name}!${place.range.top},${place.range.left}`);
    const result = readMark(cell, labels.get(choice) ?? '');
    addRemarks(reading, item.code, addressOf(place), [...result.remarks, ...seenRemarks(place, cell)]);
    if (result.value === true) chosen.push({ code: choice, place, original: cellText(cell) });
  }
  const [first] = chosen;
  if (first === undefined) return;
  const none = chosen.find((entry) => entry.code === NONE_CHOICE.code);
  if (none !== undefined && chosen.length > 1) {
    reading.findings.push({
      level: 'confirm',
      kind: 'markBesideNone',
      code: item.code,
      cell: addressOf(none.place),
      message: '「該当なし」と選択肢の両方に印があります。選択肢のほうを読みました',
    });
  }
  const codes = chosen.map((entry) => entry.code);
  reading.answers[item.code] = codes.length > 1 ? codes.filter((code) => code !== NONE_CHOICE.code) : codes;
  reading.sources[item.code] = {
    sheet: first.place.sheet.name,
    cell: chosen.map(({ place }) => cellAddress(place.range.top, place.range.left)).join('・'),
    original: chosen.map((entry) => entry.original).join(' '),
  };
}

function readTable(item: Item, { located, date1904, reading, used }: ItemReading): void {
  const place = located.places.get(item.code);
  if (place === undefined) return;
  const table = readRows(place, item, date1904);
  for (const at of table.used) used.add(`${place.sheet.name}!${at}`);
  for (const { cell, ...remark } of table.remarks) addRemarks(reading, item.code, cell, [remark]);
  if (table.rows.length === 0) return;
  reading.answers[item.code] = table.rows;
  reading.sources[item.code] = {
    sheet: place.sheet.name,
    cell: `${cellAddress(place.range.top, place.range.left)}:${cellAddress(place.range.bottom, place.range.right)}`,
    original: `${table.rows.length}行`,
    rowCells: table.rowCells,
  };
}

/** 名前でなくコード列・見出しの文・人の手で見つけたことを残す。 */
function noteFinding(
  item: Item,
  keys: readonly AnswerKey[],
  places: ReadonlyMap<string, AnswerPlace>,
  reading: ItemReading['reading'],
): void {
  const found = keys.map(({ key }) => places.get(key)).filter((place) => place !== undefined);
  const by = (['hand', 'label', 'code'] as const).find((way) => found.some((place) => place.by === way));
  const place = found.find((each) => each.by === by);
  if (by === undefined || place === undefined) return;
  const { kind, how } = FOUND[by];
  say(reading, item, kind, addressOf(place), `「${item.label}」の回答欄${how}`);
}

const FOUND = {
  hand: { kind: 'placedByHand', how: 'は人が指しました' },
  label: { kind: 'foundByLabel', how: 'を見出しの文で見つけました' },
  code: { kind: 'foundByCode', how: 'をコードの列で見つけました' },
} as const;

function say(
  reading: ItemReading['reading'],
  item: Item,
  kind: FindingKind,
  cell: string | null,
  message: string,
): void {
  reading.findings.push({ level: 'info', kind, code: item.code, cell, message });
}

function addRemarks(
  reading: ItemReading['reading'],
  code: string,
  cell: string,
  remarks: readonly Remark[],
): void {
  reading.findings.push(...remarks.map((remark) => ({ ...remark, code, cell })));
}

function addressOf(place: AnswerPlace): string {
  return `${place.sheet.name}!${cellAddress(place.range.top, place.range.left)}`;
}
