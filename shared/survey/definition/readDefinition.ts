import type { WorkbookCells } from '../../workbook/cells.ts';
import { FORM_IDS, type FormDefinition, type FormId } from '../form.ts';
import {
  BAND_HEADINGS,
  CHOICE_HEADINGS,
  FORM_HEADINGS,
  FORM_KEYS,
  ITEM_HEADINGS,
  SHEETS,
} from './columns.ts';
import type { DefinitionProblem } from './definitionProblem.ts';
import { readBands, readChoices } from './readChoices.ts';
import { readItems } from './readItems.ts';
import { readTable, type TableLine } from './readTable.ts';

/** 定義のブックを読んだもの。読めない行が一つでもあれば definition は null。 */
export interface ReadDefinition {
  readonly definition: FormDefinition | null;
  readonly problems: readonly DefinitionProblem[];
}

/**
 * `planDefinition` の形のブックを様式の定義に読む。シートと見出しは名で探し、順は問わない。
 * 読めない行は行の番号を添えて一文ずつ返し、黙って捨てない。
 * 様式一つの筋 (前問、階級の隙間など) はここでは見ない: 下書きになってから欄のそばに出る。
 */
export function readDefinition(workbook: WorkbookCells): ReadDefinition {
  const tables = {
    items: readTable(workbook, SHEETS.items, ITEM_HEADINGS, ['kind', 'code', 'label']),
    choices: readTable(workbook, SHEETS.choices, CHOICE_HEADINGS, ['item', 'code', 'label']),
    bands: readTable(workbook, SHEETS.bands, BAND_HEADINGS, ['item', 'label', 'from', 'to']),
    form: readTable(workbook, SHEETS.form, FORM_HEADINGS, ['key', 'value']),
  };
  const head = readHead(tables.form.lines);
  const choices = readChoices(tables.choices.lines);
  const bands = readBands(tables.bands.lines);
  const items = readItems(tables.items.lines, choices.of, bands.of);
  const problems = [
    ...Object.values(tables).flatMap((table) => table.problems),
    ...head.problems,
    ...items.problems,
    ...choices.problems,
    ...bands.problems,
    ...unownedProblems(items.owners, choices.owners, SHEETS.choices),
    ...unownedProblems(items.owners, bands.owners, SHEETS.bands),
  ];
  if (problems.length > 0 || head.head === null) return { definition: null, problems };
  return {
    definition: { ...head.head, sections: items.sections, derived: items.derived, ...head.dropped },
    problems,
  };
}

/** 項目のどれにも付かない選択肢・階級。 */
function unownedProblems(
  owners: ReadonlySet<string>,
  lines: readonly { readonly owner: string; readonly row: number }[],
  sheet: string,
): readonly DefinitionProblem[] {
  return lines
    .filter(({ owner }) => !owners.has(owner))
    .map(({ owner, row }) => ({
      sheet,
      row,
      message: `「${owner}」という項目が「${SHEETS.items}」のシートにありません。`,
    }));
}

function readHead(lines: readonly TableLine[]) {
  const sheet = SHEETS.form;
  const problems: DefinitionProblem[] = [];
  const known: readonly string[] = Object.values(FORM_KEYS);
  for (const line of lines) {
    const key = line.text('key');
    if (!known.includes(key))
      problems.push({ sheet, row: line.row, message: `「${key}」という欄はありません。` });
  }
  const all = (key: string) =>
    lines.filter((line) => line.text('key') === key).map((line) => line.text('value'));
  const one = (key: string): string => {
    const value = all(key)[0];
    if (value === undefined || value === '')
      problems.push({ sheet, row: null, message: `「${key}」の欄がないか、空です。` });
    return value ?? '';
  };
  const id = one(FORM_KEYS.id);
  const form: FormId | undefined = FORM_IDS.find((each) => each === id);
  if (id !== '' && form === undefined)
    problems.push({
      sheet,
      row: null,
      message: `「${FORM_KEYS.id}」は ${FORM_IDS.join('・')} のどれかにしてください。`,
    });
  const version = Number(one(FORM_KEYS.version));
  if (!Number.isInteger(version) || version < 1)
    problems.push({ sheet, row: null, message: `「${FORM_KEYS.version}」は1以上の整数にしてください。` });
  const [title, respondent] = [one(FORM_KEYS.title), one(FORM_KEYS.respondent)];
  const dropped = all(FORM_KEYS.dropped);
  return {
    problems,
    head:
      form === undefined
        ? null
        : { id: form, version, title, respondent, instructions: all(FORM_KEYS.instruction) },
    dropped: dropped.length > 0 ? { dropped } : {},
  };
}
