import { isZeroWord, matchKey } from '../../text/normaliseText.ts';
import { cellAddress } from '../../workbook/cells.ts';
import type { RowAnswer } from '../answer.ts';
import type { Item, RowColumn } from '../form.ts';
import type { AnswerPlace } from './answerPlace.ts';
import { isBlank, type Remark, readAnswerCell, readBroken } from './readAnswer.ts';
import { cellText } from './sheetIndex.ts';

export interface RowsReading {
  readonly rows: readonly RowAnswer[];
  /** 行ごとの、左端のセルの番地。 */
  readonly rowCells: readonly string[];
  readonly remarks: readonly (Remark & { readonly cell: string })[];
  /** 読んだセルの「行,列」。 */
  readonly used: readonly string[];
}

/**
 * 繰返し行の表を読む。列は見出しの文で見分けるので、並べ替えられていてもよい。空の行は飛ばす。
 * 見出しの無い列と読めない列は error にし、行は捨てない。
 */
export function readRows(place: AnswerPlace, item: Item, date1904: boolean): RowsReading {
  const columns = matchColumns(place, item.columns ?? []);
  // 人が指した表に無い列は、人が見たうえでのことなので確認にとどめる。
  const byHand = place.by === 'hand';
  const remarks: (Remark & { cell: string })[] = columns.missing.map((column) => ({
    level: byHand ? 'confirm' : 'error',
    kind: 'notFound',
    message: `表「${item.label}」の列「${column.label}」が見つかりません`,
    cell: `${place.sheet.name}!${cellAddress(place.range.top, place.range.left)}`,
  }));
  const rows: RowAnswer[] = [];
  const rowCells: string[] = [];
  const used: string[] = [];
  for (let row = place.range.top; row <= place.range.bottom; row += 1) {
    const answer: Record<string, string | number | null> = {};
    if (byHand) for (const { code } of columns.missing) answer[code] = null;
    let filled = false;
    for (const { column, at } of columns.found) {
      // 結合された行は、左上のあるところで一度だけ読む。
      const cell = place.sheet.ownCell(row, at);
      answer[column.code] = null;
      if (cell === null || (isBlank(cell) && readBroken(cell) === null)) continue;
      filled = true;
      used.push(`${row},${at}`);
      const reading = readAnswerCell(cell, columnAsItem(item, column), date1904);
      answer[column.code] = reading.value ?? null;
      const address = `${place.sheet.name}!${cellAddress(row, at)}`;
      remarks.push(...reading.remarks.map((remark) => ({ ...remark, cell: address })));
    }
    if (!filled) continue;
    if (place.sheet.isHiddenAt(row, place.range.left)) {
      const cell = `${place.sheet.name}!${cellAddress(row, place.range.left)}`;
      const message = '隠してある行も読みました。答えでよいか確かめてください';
      remarks.push({ level: 'confirm', kind: 'unusual', message, cell });
    }
    const doubt = doubtRow(answer, place, row);
    if (doubt !== null) remarks.push(doubt);
    if (doubt?.kind === 'normalised') continue;
    rows.push(answer);
    rowCells.push(cellAddress(row, place.range.left));
  }
  remarks.push(...mergedRows(place));
  return { rows, rowCells, remarks, used };
}

/** 「なし」だけの行は行と数えない。計の行は人に確かめてもらう。 */
function doubtRow(answer: RowAnswer, place: AnswerPlace, row: number): RowsReading['remarks'][number] | null {
  const texts = Object.values(answer)
    .filter((value) => value !== null)
    .map(String);
  const cell = `${place.sheet.name}!${cellAddress(row, place.range.left)}`;
  if (
    texts.length > 0 &&
    texts.every((text) => isZeroWord(text) || /^(開催)?(予定)?(なし|無し)$/.test(text.trim()))
  ) {
    return {
      level: 'info',
      kind: 'normalised',
      message: `「${texts.join(' ')}」だけの行は、無いという意味と読みました`,
      cell,
    };
  }
  if (texts.some((text) => /^(小計|合計|総計|計)$/.test(matchKey(text)))) {
    return {
      level: 'confirm',
      kind: 'unusual',
      message: '計の行が混じっているようです。行の数を確かめてください',
      cell,
    };
  }
  return null;
}

/** 表の中で、二つ以上の行か列にまたがる結合。 */
function mergedRows(place: AnswerPlace): RowsReading['remarks'] {
  const { sheet, range } = place;
  const seen = new Set<string>();
  const remarks: RowsReading['remarks'][number][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const merge = sheet.mergeAt(row, column);
      if (merge === null || seen.has(`${merge.top},${merge.left}`)) continue;
      seen.add(`${merge.top},${merge.left}`);
      const columns = Math.min(merge.right, range.right) - Math.max(merge.left, range.left);
      if (merge.bottom === merge.top && columns === 0) continue;
      remarks.push({
        level: 'confirm',
        kind: 'merged',
        message: '表のセルが結合されています。左上にある値だけを一度読みました',
        cell: `${sheet.name}!${cellAddress(merge.top, merge.left)}`,
      });
    }
  }
  return remarks;
}

function columnAsItem(item: Item, column: RowColumn): Item {
  return {
    code: `${item.code}.${column.code}`,
    label: column.label,
    type: column.type,
    required: false,
    ...(column.choices ? { choices: column.choices } : {}),
    // 名簿の列では「－」は書くことが無いという意味。
    ...(column.type === 'choice' ? { base: { item: item.code, choices: [] } } : {}),
  };
}

function matchColumns(place: AnswerPlace, columns: readonly RowColumn[]) {
  const headRow = place.range.top - 1;
  const found: { column: RowColumn; at: number }[] = [];
  const missing: RowColumn[] = [];
  for (const column of columns) {
    let at: number | null = null;
    for (let c = place.range.left; c <= place.range.right; c += 1) {
      if (matchKey(cellText(place.sheet.cellAt(headRow, c))) === matchKey(column.label)) {
        at = c;
        break;
      }
    }
    if (at === null) missing.push(column);
    else found.push({ column, at });
  }
  return { found, missing };
}
