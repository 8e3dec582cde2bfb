import { parseDateText, serialToDate } from '../../calendar/parseDate.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import { dropUnseen } from '../../text/dropUnseen.ts';
import { isZeroWord } from '../../text/normaliseText.ts';
import { checkNumber, type ParsedNumber, parseNumberText } from '../../text/parseNumber.ts';
import type { Cell } from '../../workbook/cells.ts';
import type { FindingKind, FindingLevel } from '../answer.ts';
import { type Item, itemChoices } from '../form.ts';
import { parseChoiceText } from './parseChoice.ts';
import { parseMarkText } from './parseMark.ts';
import { pointsElsewhere } from './pointsElsewhere.ts';

/** 1セルの読み。value が undefined なら未回答か、読めなかった (remarks に error)。 */
export interface CellReading<T> {
  readonly value?: T;
  readonly remarks: readonly Remark[];
}

/** セルについて言うこと。番地と項目は読む側が付ける。 */
export interface Remark {
  readonly level: FindingLevel;
  readonly kind: FindingKind;
  readonly message: string;
}

/**
 * 回答セル1つを項目の型で読む (`design.md` 4、`domain.md` 5.1)。multi は1行ずつ {@link readMark}、rows は列ごと。
 * 読み替えたら info、おおよその数は confirm、値が取れなければ error を必ず添える。黙って変えることはない。
 */
export function readAnswerCell(
  cell: Cell | null,
  item: Item,
  date1904: boolean,
): CellReading<string | number> {
  const broken = readBroken(cell);
  if (broken !== null) return broken;
  if (cell === null || isBlank(cell)) return { remarks: [] };
  if (cell.struck === true && item.type !== 'text') return failed('struck', STRUCK);
  const result = readTyped(cell, item, date1904);
  if (cell.formula !== true || result.value === undefined) return result;
  return {
    ...result,
    remarks: [...result.remarks, normalised('数式の、保存されている計算結果を読みました')],
  };
}

function readTyped(cell: Cell, item: Item, date1904: boolean): CellReading<string | number> {
  switch (item.type) {
    case 'count':
    case 'hours':
      return readNumber(cell, item.type, item.unit);
    case 'status3':
    case 'choice':
      return readChoice(cell, item);
    case 'date':
      return readDate(cell, date1904);
    case 'text':
      return readText(cell, date1904);
    case 'multi':
    case 'rows':
      throw new Error(`readAnswerCell: ${item.code} は一つのセルではない`);
  }
}

/** 複数選択の一行の印を読む。 */
export function readMark(cell: Cell | null, label: string): CellReading<boolean> {
  const broken = readBroken(cell);
  if (broken !== null) return broken;
  const text = cell === null || isBlank(cell) ? '' : String(cell.value);
  if (cell?.struck === true && text.trim() !== '') return failed('struck', STRUCK);
  const mark = parseMarkText(text, label);
  if (!mark.ok) return failed('unreadable', `「${text}」は印として読めません (○か空白)`);
  return {
    value: mark.chosen,
    remarks: mark.note === undefined ? [] : [normalised(`「${mark.note}」を○と読みました`)],
  };
}

/** 空白と見えない字だけのセルは未回答。 */
export function isBlank(cell: Cell): boolean {
  return cell.value === null || (typeof cell.value === 'string' && dropUnseen(cell.value).trim() === '');
}

/** エラー値と、計算結果の保存されていない数式は、どの型でも読めない。 */
export function readBroken(cell: Cell | null): CellReading<never> | null {
  if (cell?.error !== undefined) return failed('errorCell', `セルがエラー (${cell.error}) です`);
  if (cell?.formula === true && cell.value === null) {
    return failed('noStoredValue', '数式の計算結果が保存されていません');
  }
  return null;
}

function readNumber(cell: Cell, kind: 'count' | 'hours', unit: string | undefined): CellReading<number> {
  const { value } = cell;
  if (typeof value === 'boolean') return failed('unreadable', `「${value}」は数として読めません`);
  if (typeof value === 'number' && cell.date === true) {
    return failed('unreadable', '数の欄が日付になっています (例「3/4」と打つと日付に変わります)');
  }
  if (cell.time === true)
    return failed('unreadable', '数の欄が時刻になっています (例「20:00」)。時間数を数で書きます');
  if (cell.percent === true) return failed('unreadable', '数の欄が割合 (%) になっています');
  const parsed: ParsedNumber =
    typeof value === 'number' ? checkNumber(value, kind) : parseNumberText(String(value), kind, unit);
  if (!parsed.ok) {
    const text = String(value);
    if (parsed.why === 'unreadable' && unit !== undefined && parseNumberText(text, kind, undefined).ok) {
      return failed('unreadable', `「${text}」は単位が「${unit}」と違うので、どの数か決められません`);
    }
    return failed(parsed.why, NUMBER_SENTENCES[parsed.why](text));
  }
  const remarks: Remark[] = [];
  if (parsed.approximate !== undefined) {
    remarks.push({
      level: 'confirm',
      kind: 'approximate',
      message: `「${parsed.approximate}」を ${parsed.value} と読みました。この数でよいか確かめてください`,
    });
  } else if (parsed.note !== undefined) {
    remarks.push(normalised(`「${parsed.note}」を ${parsed.value} と読みました`));
  }
  if (typeof value === 'number' && looksLikeDay(value)) {
    // 「3/4」と打つと、数の書式の欄では日付の連番が数のまま残る。
    remarks.push({
      level: 'confirm',
      kind: 'unusual',
      message: `${value} は日付 (${serialToDate(value, false)}) が数に化けたものかもしれません`,
    });
  }
  if (kind === 'hours' && isOddHours(parsed.value)) {
    remarks.push({
      level: 'confirm',
      kind: 'unusual',
      message: `${parsed.value} 時間は半端です。時刻や割合が数に化けていないか確かめてください`,
    });
  }
  return { value: parsed.value, remarks };
}

const STRUCK = '取消線か上付き・下付きの文字があり、どの字が答えか決められません';

/** 2015年から2035年の日付の連番とみえる整数。 */
function looksLikeDay(value: number): boolean {
  return Number.isInteger(value) && value >= 42_005 && value <= 49_674;
}

/** 0 より大きく1時間に満たないか、5分 (1/12時間) の倍数でない。 */
function isOddHours(hours: number): boolean {
  if (hours === 0) return false;
  return hours < 1 || Math.abs(hours * 12 - Math.round(hours * 12)) > 1e-6;
}

const NUMBER_SENTENCES = {
  unreadable: (text: string) => `「${text}」は一つの数に読めません`,
  negative: (text: string) => `「${text}」は負の数です`,
  fraction: (text: string) => `「${text}」は整数ではありません`,
} as const;

function readChoice(cell: Cell, item: Item): CellReading<string> {
  const text = String(cell.value);
  const parsed = parseChoiceText(text, item);
  if (!parsed.ok) {
    if (item.base !== undefined && parsed.why === 'unreadable' && isZeroWord(text)) {
      return { remarks: [normalised(`「${text.trim()}」は答える必要のない問と読みました (未回答)`)] };
    }
    return parsed.why === 'twoMarks'
      ? failed('twoMarks', `一つだけ選ぶ問に二つ書かれています (「${text.trim()}」)`)
      : failed('unreadable', `「${text.trim()}」はどの選択肢か決められません`);
  }
  const label = itemChoices(item).find((choice) => choice.code === parsed.choice)?.label;
  return {
    value: parsed.choice,
    remarks:
      parsed.note === undefined
        ? []
        : [normalised(`「${parsed.note}」を「${label ?? parsed.choice}」と読みました`)],
  };
}

function readDate(cell: Cell, date1904: boolean): CellReading<string> {
  const { value } = cell;
  if (typeof value === 'number') {
    const eightDigits = Number.isInteger(value) && value > 19_000_000 ? parseDateText(String(value)) : null;
    const date = eightDigits?.ok ? eightDigits.date : serialToDate(value, date1904);
    if (date === null) return failed('unreadable', `「${value}」は日付として読めません`);
    const remark: Remark = {
      level: 'confirm',
      kind: 'unusual',
      message: `数「${value}」を日付 ${formatWareki(date)} と読みました。日付でよいか確かめてください`,
    };
    return { value: date, remarks: cell.date === true || eightDigits?.ok ? [] : [remark] };
  }
  const parsed = parseDateText(String(value));
  if (!parsed.ok) return failed('unreadable', `「${String(value).trim()}」は日付として読めません`);
  const remarks: Remark[] = [];
  if (parsed.note !== undefined)
    remarks.push(normalised(`「${parsed.note}」を${formatWareki(parsed.date)}と読みました`));
  if (parsed.doubt !== undefined) {
    remarks.push({
      level: 'confirm',
      kind: 'unusual',
      message: `「${String(value).trim()}」の${parsed.doubt}`,
    });
  }
  return { value: parsed.date, remarks };
}

function readText(cell: Cell, date1904: boolean): CellReading<string> {
  const { value } = cell;
  if (typeof value === 'number' && cell.date === true) {
    const date = serialToDate(value, date1904);
    if (date !== null) return { value: date, remarks: [normalised(`日付 ${date} を文字として読みました`)] };
  }
  if (typeof value === 'number') {
    const remark: Remark =
      Math.abs(value) >= 10_000
        ? {
            level: 'confirm',
            kind: 'unusual',
            message: `文字の欄に数 ${value} があります。日付や先頭の0が変わっていないか確かめてください`,
          }
        : normalised(`数 ${value} を文字として読みました`);
    return { value: String(value), remarks: [remark] };
  }
  const text = String(value).replace(/\r\n?/g, '\n');
  const seen = dropUnseen(text).trim();
  const elsewhere = `「${seen}」とだけあり、答えがこの欄に書いてありません。何を指すか確かめてください`;
  return {
    value: seen,
    remarks: [
      ...(cell.struck === true ? [confirm('struck', '取消線か上付き・下付きの文字があります')] : []),
      ...(dropUnseen(text) === text ? [] : [normalised('見えない字を除いて読みました')]),
      ...(pointsElsewhere(seen) ? [confirm('unusual', elsewhere)] : []),
    ],
  };
}

function confirm(kind: FindingKind, message: string): Remark {
  return { level: 'confirm', kind, message };
}

function normalised(message: string): Remark {
  return { level: 'info', kind: 'normalised', message };
}

function failed(kind: FindingKind, message: string): CellReading<never> {
  return { remarks: [{ level: 'error', kind, message }] };
}
