import type { Band, Choice } from '../form.ts';
import { BAND_HEADINGS, SHEETS } from './columns.ts';
import type { DefinitionProblem } from './definitionProblem.ts';
import { readMark } from './readMark.ts';
import type { TableLine } from './readTable.ts';

/** 一行ずつ読んだもの。of は項目 (列なら「項目.列」) の code → 並び。 */
interface Owned<T> {
  readonly of: ReadonlyMap<string, readonly T[]>;
  readonly owners: readonly { readonly owner: string; readonly row: number }[];
  readonly problems: readonly DefinitionProblem[];
}

export function readChoices(lines: readonly TableLine[]): Owned<Choice> {
  return readOwned(lines, SHEETS.choices, (line, refuse) => {
    const code = line.text('code');
    if (code === '') return refuse('コードがありません。');
    return { code, label: line.text('label') };
  });
}

export function readBands(lines: readonly TableLine[]): Owned<Band> {
  return readOwned(lines, SHEETS.bands, (line, refuse) => {
    const [from, to] = [line.number('from'), line.number('to')];
    if (from === null || from === undefined) return refuse(`「${BAND_HEADINGS.from}」が数ではありません。`);
    if (to === undefined)
      return refuse(`「${BAND_HEADINGS.to}」が数ではありません。上限が無ければ空にします。`);
    const only = readMark(line.text('onlyWhenNotEmpty'));
    if (only === null) return refuse(`「${BAND_HEADINGS.onlyWhenNotEmpty}」は○か空にしてください。`);
    return { label: line.text('label'), from, to, ...(only && { onlyWhenNotEmpty: true }) };
  });
}

function readOwned<T>(
  lines: readonly TableLine[],
  sheet: string,
  read: (line: TableLine, refuse: (message: string) => null) => T | null,
): Owned<T> {
  const of = new Map<string, T[]>();
  const owners: { owner: string; row: number }[] = [];
  const problems: DefinitionProblem[] = [];
  for (const line of lines) {
    const refuse = (message: string): null => {
      problems.push({ sheet, row: line.row, message });
      return null;
    };
    const owner = line.text('item');
    if (owner === '') {
      refuse('どの項目のものかがありません。');
      continue;
    }
    owners.push({ owner, row: line.row });
    const one = read(line, refuse);
    if (one !== null) of.set(owner, [...(of.get(owner) ?? []), one]);
  }
  return { of, owners, problems };
}
