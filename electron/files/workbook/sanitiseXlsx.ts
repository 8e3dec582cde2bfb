import { CellBudget } from './cellBudget.ts';
import { PlainSheet } from './plainSheet.ts';
import { buildPlainWorkbook, type PlainBytes } from './plainWorkbook.ts';
import { readXml } from './readXml.ts';
import { damaged } from './refusal.ts';
import { readXlsxSheet } from './xlsxSheet.ts';
import { readSharedStrings } from './xlsxStrings.ts';
import { readDateStyles } from './xlsxStyles.ts';
import { readXlsxWorkbook } from './xlsxWorkbook.ts';
import type { ZipArchive } from './zipArchive.ts';

/** xlsx / xlsm / xltx → 飾りのない xlsx。読む部品は全部、整形式で CRC が合うことを確かめる。 */
export function sanitiseXlsx(zip: ZipArchive, workbookPart: string): PlainBytes {
  const { date1904, sheets: declared, names } = readXlsxWorkbook(readPart(zip, workbookPart));
  const relations = readRelations(zip, workbookPart);
  const stringsPart = relations.find((relation) => relation.type === 'sharedStrings');
  const stylesPart = relations.find((relation) => relation.type === 'styles');
  const strings = stringsPart ? readSharedStrings(readPart(zip, stringsPart.target)) : [];
  const dateStyles = stylesPart ? readDateStyles(readPart(zip, stylesPart.target)) : [];
  const budget = new CellBudget();
  const sheets = declared.map(({ name, hidden, relation }) => {
    const sheet = new PlainSheet(name, hidden);
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw damaged(`シートの部品がない ${name}`);
    // グラフだけのシートなどは、順番を保つため空のシートとして残す。
    if (found.type === 'worksheet') {
      readXlsxSheet(readPart(zip, found.target), sheet, {
        stringCount: strings.length,
        dateStyles,
        date1904,
        budget,
      });
    }
    return sheet;
  });
  return buildPlainWorkbook({ date1904, strings, sheets, names });
}

/** 根の関係から、文書の本体の部品名と種類を探す。 */
export function findMainPart(zip: ZipArchive): string | null {
  const main = readRelations(zip, '').find((relation) => relation.type === 'officeDocument');
  if (main) return main.target;
  return zip.names.find((name) => name.toLowerCase() === 'xl/workbook.xml') ?? null;
}

function readPart(zip: ZipArchive, name: string): Uint8Array {
  const content = zip.read(name);
  if (!content) throw damaged(`部品 ${name} がない`);
  return content;
}

interface Relation {
  readonly id: string;
  /** 種類の URI の末尾 (transitional と strict で前半が違う)。 */
  readonly type: string;
  readonly target: string;
}

function readRelations(zip: ZipArchive, part: string): Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const content = zip.read(`${folder}_rels/${part.slice(cut)}.rels`);
  const relations: Relation[] = [];
  if (!content) return relations;
  readXml(content, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name === 'Relationship' && Id && Type && Target && TargetMode !== 'External') {
        relations.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolve(folder, Target),
        });
      }
      return undefined;
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
