import { matchKey } from '../../text/normaliseText.ts';
import { type AnswerKey, formKeys } from '../answerKey.ts';
import { type FormDefinition, itemChoices, NONE_CHOICE } from '../form.ts';
import { type AnswerPlace, singleCell } from './answerPlace.ts';
import { type CodeCells, findCodeCells, tableBelow } from './codeCells.ts';
import type { HandPlace } from './handSaid.ts';
import { placeByLabel } from './placeByLabel.ts';
import { cellText, type SheetIndex, type WorkbookIndex } from './sheetIndex.ts';

export interface LocatedAnswers {
  readonly places: ReadonlyMap<string, AnswerPlace>;
  /** どこか決められない鍵と、そのわけ。 */
  readonly conflicts: ReadonlyMap<string, PlaceConflict>;
  /** 人が「未回答」とした鍵。 */
  readonly blanks: ReadonlySet<string>;
  /** 様式と同じコードの並ぶシートの名。二枚以上あれば、どれが答えか決められない。 */
  readonly formSheets: readonly string[];
  /** 様式と同じコードの並ぶ、隠してあるシートの名。 */
  readonly hiddenForms: readonly string[];
}

/** shifted 名前・コード列・項目の文が別の行を指す / merged 回答欄どうしが結合されている。 */
export type PlaceConflict = 'shifted' | 'merged';

/**
 * 様式の答えのセルを探す (`design.md` 4 Reading): ブックの名前、次にコード列、次に見出しの文。
 * 参照先を失った名前は無いものとして次の手を使う。見つけた行のコード列か文が別の項目を指していたら食い違いとする。
 * 人が指したセル (`said`) は何よりも先にする。
 */
export function locateAnswers(
  form: FormDefinition,
  index: WorkbookIndex,
  said: Readonly<Record<string, HandPlace>> = {},
): LocatedAnswers {
  const keys = formKeys(form);
  const known = new Set(keys.map((entry) => entry.key));
  const codes = findCodeCells(index.visible, known);
  const places = new Map<string, AnswerPlace>();
  const conflicts = new Map<string, PlaceConflict>();
  const blanks = new Set<string>();

  for (const { key, item } of keys) {
    const pointed = said[key];
    if (pointed === 'blank') blanks.add(key);
    else if (pointed !== undefined) {
      const sheet = index.sheet(pointed.sheet);
      const place = sheet === null ? null : placeByHand(codes, sheet, pointed, item.type === 'rows');
      if (place !== null) places.set(key, place);
    }
  }
  const open = keys.filter(({ key }) => !places.has(key) && !blanks.has(key));
  for (const { key, item } of open) {
    const named = placeByName(index, key, item.type === 'rows');
    if (named === null) continue;
    if (item.type !== 'rows' && codeContradicts(codes, named, key)) conflicts.set(key, 'shifted');
    else places.set(key, named);
  }
  const singles = keys.filter(({ key, item }) => item.type !== 'rows' && places.has(key));
  const answerColumn =
    usualColumn(singles.map(({ key }) => places.get(key)).filter((place) => place !== undefined)) ??
    headedColumn(index, codes);
  const inTables = tablePlaces(keys, places);
  for (const entry of open) {
    if (places.has(entry.key) || conflicts.has(entry.key)) continue;
    const place =
      placeByCode(codes, entry, answerColumn) ?? placeByLabel(index, form, entry, answerColumn, inTables);
    if (place !== null) places.set(entry.key, place);
  }
  const otherLabel = labelReader(keys);
  for (const entry of keys) {
    const place = places.get(entry.key);
    if (place === undefined || place.by === 'hand' || !otherLabel(entry, place)) continue;
    places.delete(entry.key);
    conflicts.set(entry.key, 'shifted');
  }
  for (const key of mergedKeys(keys, places)) {
    places.delete(key);
    conflicts.set(key, 'merged');
  }
  return {
    places,
    conflicts,
    blanks,
    formSheets: sheetsWithForm(codes, known.size),
    hiddenForms: hiddenForms(index, known),
  };
}

/** 一つの結合に入ってしまった回答欄。一つの値がいくつもの答えに化けるので読まない。 */
function mergedKeys(keys: readonly AnswerKey[], places: ReadonlyMap<string, AnswerPlace>): readonly string[] {
  const byMerge = new Map<string, string[]>();
  for (const { key, item } of keys) {
    const place = places.get(key);
    if (place === undefined || place.by === 'hand' || item.type === 'rows') continue;
    const merge = place.sheet.mergeAt(place.range.top, place.range.left);
    if (merge === null) continue;
    const id = `${place.sheet.name}!${merge.top},${merge.left}`;
    byMerge.set(id, [...(byMerge.get(id) ?? []), key]);
  }
  return [...byMerge.values()].filter((group) => group.length > 1).flat();
}

/** コードの三分の一以上が並ぶシート。 */
function sheetsWithForm(codes: CodeCells, known: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const cells of codes.values()) {
    for (const name of new Set(cells.map((cell) => cell.sheet.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count * 3 >= known).map(([name]) => name);
}

function hiddenForms(index: WorkbookIndex, known: ReadonlySet<string>): readonly string[] {
  const hidden = index.sheets.filter((sheet) => sheet.hidden);
  return sheetsWithForm(findCodeCells(hidden, known), known.size);
}

function placeByName(index: WorkbookIndex, key: string, table: boolean): AnswerPlace | null {
  const name = `${table ? 'tbl' : 'ans'}_${key}`.toLowerCase();
  const same = index.workbook.names.filter((entry) => entry.name.toLowerCase() === name);
  const usable = same.filter((entry) => entry.range !== null && entry.sheet !== null);
  const global = usable.filter((entry) => entry.scope === null);
  const chosen = global.length === 1 ? global[0] : usable.length === 1 ? usable[0] : undefined;
  if (chosen === undefined || chosen.range === null || chosen.sheet === null) return null;
  const sheet = index.sheet(chosen.sheet);
  if (sheet === null || sheet.hidden) return null;
  return { sheet, range: chosen.range, by: 'name' };
}

function codeContradicts(codes: CodeCells, named: AnswerPlace, key: string): boolean {
  for (const [code, cells] of codes) {
    const onRow = cells.some((cell) => cell.sheet === named.sheet && cell.row === named.range.top);
    if (onRow && code !== key) {
      return !(codes.get(key) ?? []).some(
        (cell) => cell.sheet === named.sheet && cell.row === named.range.top,
      );
    }
  }
  return false;
}

/**
 * 回答欄の左に、ほかの項目 (multi の行ならほかの選択肢) の文だけがあるか。
 * 名前やコードの列がずれていても、人は目の前の文に答えている。
 */
function labelReader(keys: readonly AnswerKey[]): (entry: AnswerKey, place: AnswerPlace) => boolean {
  const single = new Set(
    keys.flatMap(({ item, choice }) =>
      choice === null && item.type !== 'rows' ? [matchKey(item.label)] : [],
    ),
  );
  return ({ item, choice }, { sheet, range }) => {
    if (item.type === 'rows') return false;
    const labels = [...itemChoices(item), NONE_CHOICE].map(
      (each) => [each.code, matchKey(each.label)] as const,
    );
    const own =
      choice === null ? matchKey(item.label) : (labels.find(([code]) => code === choice)?.[1] ?? '');
    const known = choice === null ? single : new Set(labels.map(([, label]) => label));
    const said: string[] = [];
    for (let column = 0; column < range.left; column += 1) {
      const text = cellText(sheet.ownCell(range.top, column));
      if (text !== '') said.push(matchKey(text));
    }
    return !said.includes(own) && said.some((text) => known.has(text));
  };
}

/** 人の指した1セル。表なら、指した見出しのセルから右の見出しの続くところまでの下。 */
function placeByHand(
  codes: CodeCells,
  sheet: SheetIndex,
  { row, column }: { readonly row: number; readonly column: number },
  table: boolean,
): AnswerPlace | null {
  if (!table) return { sheet, range: singleCell(row, column), by: 'hand' };
  const block = tableBelow(codes, { sheet, row, column: column - 1 });
  return block === null ? null : { ...block, by: 'hand' };
}

/** 名前で見つかった表の中。そこにある文は項目の見出しではない。 */
function tablePlaces(
  keys: readonly AnswerKey[],
  places: ReadonlyMap<string, AnswerPlace>,
): readonly AnswerPlace[] {
  return keys.flatMap(({ key, item }) => (item.type === 'rows' ? (places.get(key) ?? []) : []));
}

function placeByCode(codes: CodeCells, entry: AnswerKey, answerColumn: number | null): AnswerPlace | null {
  const cells = codes.get(entry.key) ?? [];
  const [only] = cells;
  if (cells.length !== 1 || only === undefined) return null;
  if (entry.item.type === 'rows') return tableBelow(codes, only);
  if (answerColumn === null || answerColumn <= only.column) return null;
  return { sheet: only.sheet, range: singleCell(only.row, answerColumn), by: 'code' };
}

function usualColumn(places: readonly AnswerPlace[]): number | null {
  const counts = new Map<number, number>();
  for (const { range } of places) counts.set(range.left, (counts.get(range.left) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** 名前が一つも無いときは、コードの並ぶシートの見出し「回答」の列。 */
function headedColumn(index: WorkbookIndex, codes: CodeCells): number | null {
  const coded = new Set([...codes.values()].flat().map((cell) => cell.sheet));
  for (const sheet of index.visible.filter((each) => coded.size === 0 || coded.has(each))) {
    const head = sheet.cells.find((cell) => ['回答', '回答欄'].includes(cellText(cell).trim()));
    if (head !== undefined) return head.column;
  }
  return null;
}
