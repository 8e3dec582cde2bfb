import * as XLSX from '@e965/xlsx';
import type { Cell, CellName, SheetCells, WorkbookCells } from '../../../shared/workbook/cells.ts';
import { type CellMarks, MARKS_BY_FORMAT, markedCell, UNMARKED } from './cellMarks.ts';
import { builtInFormatKind, formatKind } from './formatKind.ts';
import { parseReference } from './parseReference.ts';
import { UNSTORED } from './plainSheet.ts';
import { damaged } from './refusal.ts';
import type { SanitisedWorkbook } from './sanitiseWorkbook.ts';
import { placeKey } from './xlsStruckCells.ts';

/** 検めたブックを値に。SheetJS を使うのはこのファイルだけ。 */
export function parseWorkbook(sanitised: SanitisedWorkbook): WorkbookCells {
  resetFormats();
  const workbook = XLSX.read(sanitised.bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
  });
  const properties = workbook.Workbook?.Sheets ?? [];
  return {
    date1904: workbook.Workbook?.WBProps?.date1904 === true,
    sheets: workbook.SheetNames.map((name, index): SheetCells => {
      // SheetJS は読めなかったシートを黙って飛ばす。
      const sheet = workbook.Sheets[name];
      if (!sheet) throw damaged(`シート ${name} が読めない`);
      const cells = readCells(sheet, sanitised, index);
      if (sanitised.kind === 'plain' && sanitised.cells[index] !== cells.length) {
        throw damaged(`シート ${name} のセルの数が合わない`);
      }
      const extras = (sanitised.kind === 'plain' ? sanitised.extras : sanitised.sheets)[index];
      const { notes = [], hiddenRows = [], hiddenColumns = [], maybeStruck = [] } = extras ?? {};
      return {
        name,
        hidden: (properties[index]?.Hidden ?? 0) !== 0,
        cells,
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
          top: s.r,
          left: s.c,
          bottom: e.r,
          right: e.c,
        })),
        ...(notes.length > 0 && { notes }),
        ...(maybeStruck.length > 0 && { maybeStruck }),
        ...(hiddenRows.length > 0 && { hiddenRows }),
        ...(hiddenColumns.length > 0 && { hiddenColumns }),
      };
    }),
    names: readNames(workbook),
    ...(sanitised.notOpened.length > 0 && { notOpened: sanitised.notOpened }),
  };
}

/** 値のあるセルだけを順にたどる。範囲 (`!ref`) の大きさには左右されない。 */
function readCells(sheet: XLSX.WorkSheet, sanitised: SanitisedWorkbook, index: number): Cell[] {
  const cells: Cell[] = [];
  const rows: readonly (readonly XLSX.CellObject[])[] = sheet['!data'] ?? [];
  // forEach は疎な配列の穴を飛ばす。
  rows.forEach((columns, row) => {
    columns.forEach((found, column) => {
      const cell = readCell(found, row, column, sanitised.kind);
      if (!cell) return;
      const marks =
        sanitised.kind === 'plain'
          ? MARKS_BY_FORMAT.get(String(found.z))
          : xlsMarks(found, sanitised.sheets[index]?.struck.has(placeKey(row, column)));
      cells.push(markedCell(cell, marks ?? UNMARKED));
    });
  });
  return cells;
}

function xlsMarks({ z }: XLSX.CellObject, struck = false): CellMarks {
  return { kind: typeof z === 'string' ? formatKind(z) : null, struck };
}

function readCell(
  found: XLSX.CellObject,
  row: number,
  column: number,
  kind: SanitisedWorkbook['kind'],
): Cell | null {
  const formula = found.f !== undefined || found.F !== undefined ? ({ formula: true } as const) : {};
  const place = { row, column };
  if (kind === 'plain' && found.f === UNSTORED) return { ...place, value: null, ...formula };
  switch (found.t) {
    case 'e':
      return { ...place, value: null, error: ERRORS.get(Number(found.v)) ?? '#VALUE!', ...formula };
    case 'n': {
      if (typeof found.v !== 'number' || !Number.isFinite(found.v)) throw damaged('数でない数');
      return { ...place, value: found.v, ...formula };
    }
    case 'b':
      return { ...place, value: found.v === true, ...formula };
    case 's':
      return { ...place, value: String(found.v ?? ''), ...formula };
    default:
      return 'formula' in formula ? { ...place, value: null, ...formula } : null;
  }
}

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

function readNames(workbook: XLSX.WorkBook): CellName[] {
  const names: CellName[] = [];
  for (const { Name, Ref, Sheet } of workbook.Workbook?.Names ?? []) {
    const reference = parseReference(Ref ?? '', workbook.SheetNames);
    const scope = Sheet === undefined || Sheet === null ? null : workbook.SheetNames[Sheet];
    if (reference && scope !== undefined) names.push({ name: Name, scope, ...reference });
  }
  return names;
}

/**
 * SheetJS の書式表はモジュールに一つで、.xls では前のファイルの書式が残る。
 * 毎回まっさらにし、日本語版 Excel の日付と時刻の番号を教えておく。
 */
function resetFormats(): void {
  const table = XLSX.SSF.get_table() as Record<number, string>;
  for (const id of Object.keys(table).map(Number)) if (id > 49) delete table[id];
  for (let id = 23; id <= 58; id += 1) {
    const kind = builtInFormatKind(id);
    if (kind) table[id] = kind === 'date' ? 'yyyy/m/d' : 'h:mm';
  }
}
