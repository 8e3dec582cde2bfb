import type { Band, Choice, Derived, Item, RowColumn, Section } from '../form.ts';
import { ITEM_HEADINGS, SHEETS } from './columns.ts';
import type { DefinitionProblem } from './definitionProblem.ts';
import { KIND_WORDS, parseHow, parseKind, parseRegister } from './kinds.ts';
import { readMark } from './readMark.ts';
import type { TableLine } from './readTable.ts';

interface ReadItems {
  readonly sections: readonly Section[];
  readonly derived: readonly Derived[];
  /** 選択肢・階級を持てるものの名: 項目の code と「項目.列」。 */
  readonly owners: ReadonlySet<string>;
  readonly problems: readonly DefinitionProblem[];
}

/** 「項目」のシートの行を、節・項目・列・導出値に。列は上の繰返し行の項目に、項目は上の節に入る。 */
export function readItems(
  lines: readonly TableLine[],
  choicesOf: ReadonlyMap<string, readonly Choice[]>,
  bandsOf: ReadonlyMap<string, readonly Band[]>,
): ReadItems {
  const sections: { code: string; title: string; items: Item[] }[] = [];
  const derived: Derived[] = [];
  const owners = new Set<string>();
  const problems: DefinitionProblem[] = [];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const refuse = (message: string) => {
      problems.push({ sheet: SHEETS.items, row: line.row, message });
    };
    const kind = parseKind(line.text('kind'));
    const [code, label] = [line.text('code'), line.text('label')];
    if (kind === null) {
      const written = line.text('kind');
      refuse(`種類「${written}」は使えません。${KIND_WORDS.join('・')} のどれかにしてください。`);
      continue;
    }
    if (code === '') {
      refuse('コードがありません。');
      continue;
    }
    const place = kind.row === 'section' ? `節 ${code}` : code;
    const before = kind.row === 'column' ? undefined : seen.get(place);
    if (before !== undefined) {
      refuse(`コード「${code}」は${before}行にもあります。`);
      continue;
    }
    const section = sections.at(-1);
    const item = section?.items.at(-1);
    if (kind.row === 'column') {
      if (item?.type !== 'rows') {
        refuse('列の行は、繰返し行の項目のすぐ下に書いてください。');
        continue;
      }
      const owner = `${item.code}.${code}`;
      if (owners.has(owner)) {
        refuse(`列のコード「${code}」が重なっています。`);
        continue;
      }
      owners.add(owner);
      const choices = choicesOf.get(owner);
      const column: RowColumn = { code, label, type: kind.type, ...(choices && { choices }) };
      section?.items.splice(-1, 1, { ...item, columns: [...(item.columns ?? []), column] });
      continue;
    }
    seen.set(place, line.row);
    if (kind.row === 'section') {
      sections.push({ code, title: label, items: [] });
    } else if (kind.row === 'derived') {
      derived.push({ code, label, kind: kind.kind, items: listOf(line.text('items')) });
    } else if (section === undefined) {
      refuse('節の行より前に項目があります。初めに節の行を書いてください。');
    } else {
      owners.add(code);
      section.items.push({ code, label, type: kind.type, ...readFields(line, refuse) });
      const made = section.items.at(-1);
      if (made) section.items.splice(-1, 1, withLists(made, choicesOf.get(code), bandsOf.get(code)));
    }
  }
  return { sections, derived, owners, problems };
}

function withLists(
  item: Item,
  choices: readonly Choice[] | undefined,
  bands: readonly Band[] | undefined,
): Item {
  return { ...item, ...(choices && { choices }), ...(bands && { bands }) };
}

function readFields(
  line: TableLine,
  refuse: (message: string) => void,
): Omit<Item, 'code' | 'label' | 'type'> {
  const optional = (key: 'unit' | 'partOf' | 'within' | 'note') => {
    const text = line.text(key);
    return text === '' ? {} : { [key]: text };
  };
  const mark = (key: 'required' | 'provisional') => {
    const read = readMark(line.text(key));
    if (read === null) refuse(`「${ITEM_HEADINGS[key]}」は○か空にしてください。`);
    return read === true;
  };
  const number = (key: 'usualMax' | 'blankRows') => {
    const value = line.number(key);
    if (value === undefined) refuse(`「${ITEM_HEADINGS[key]}」が数ではありません。`);
    return value === null || value === undefined ? {} : { [key]: value };
  };
  return {
    required: mark('required'),
    ...optional('unit'),
    ...readBase(line, refuse),
    ...optional('partOf'),
    ...optional('within'),
    ...number('usualMax'),
    ...number('blankRows'),
    ...readRegister(line, refuse),
    ...readFollows(line, refuse),
    ...(mark('provisional') && { provisional: true }),
    ...optional('note'),
  };
}

function readBase(line: TableLine, refuse: (message: string) => void): Pick<Item, 'base'> {
  const [item, choices] = [line.text('base'), listOf(line.text('baseChoices'))];
  if (item === '' && choices.length > 0) refuse('前問の答えがあるのに、前問がありません。');
  return item === '' ? {} : { base: { item, choices } };
}

function readRegister(line: TableLine, refuse: (message: string) => void): Pick<Item, 'register'> {
  const text = line.text('register');
  if (text === '') return {};
  const register = parseRegister(text);
  if (register === null) refuse(`台帳「${text}」はありません。`);
  return register === null ? {} : { register };
}

function readFollows(line: TableLine, refuse: (message: string) => void): Pick<Item, 'follows'> {
  const [item, text] = [line.text('follows'), line.text('how')];
  if (item === '' && text === '') return {};
  const how = parseHow(text);
  if (item === '' || how === null) {
    refuse('引継ぎは「引き継ぐ項目」と「引継ぎ方」(同じ・意味が変わった・分けた) の両方を書いてください。');
    return {};
  }
  return { follows: { item, how } };
}

/** 「、」や「,」で並べたコード。 */
function listOf(text: string): readonly string[] {
  return text
    .split(/[、，,\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
