import { halfLabel } from '../../calendar/fiscalYear.ts';
import { matchKey } from '../../text/normaliseText.ts';
import type { Ward } from '../../ward/ward.ts';
import { formKeys } from '../answerKey.ts';
import { FORM_IDS, type FormDefinition, type FormId, formItems } from '../form.ts';
import type { Survey } from '../survey.ts';
import { type HandSaid, NOTHING_SAID } from './handSaid.ts';
import { cellText, type WorkbookIndex } from './sheetIndex.ts';

/** 回答がどの調査・様式・版・区のものか。分からないところは null。 */
export interface ReplyIdentity {
  readonly form: FormId | null;
  readonly formVersion: number | null;
  readonly survey: string | null;
  readonly respondent: string | null;
  readonly by: IdentifiedBy | null;
  /** 隠しシート・紙面・ファイル名が別の区を指すとき、その区の名。 */
  readonly otherWards: readonly string[];
  /** 人が選んだ様式と違うものを、ファイルが指しているとき。 */
  readonly otherForm: FormId | null;
  /** 紙面に印刷してある年度 (西暦)。隠しシートの無いときに回を確かめる手がかり。 */
  readonly printedYears: readonly number[];
  /** 紙面に印刷してある年度と期 (「令和6年度 上半期」)。 */
  readonly printedPeriods: readonly PrintedPeriod[];
}

export type PrintedPeriod = Pick<Survey, 'fiscalYear' | 'half'>;

/** 区をどうやって見分けたか。人の選択は、分からなかったか違っていたので人が選んだもの。 */
export type IdentifiedBy = '隠しシート' | '見出し' | 'ファイル名' | '人の選択';

/**
 * 回答を見分ける (`design.md` 4): 隠しシート `_meta`、無ければ紙面の様式名と区名、次にファイル名。
 * 区は三つの手がかりをみな見て、食い違いを残す (別の区の様式に書いて送る取り違えがあるため)。
 * 人が選んだ様式と区があればそれに従い、ファイルの言うことと違えばその違いを残す。
 */
export function identifyReply(
  index: WorkbookIndex,
  fileName: string,
  forms: readonly FormDefinition[],
  wards: readonly Ward[],
  said: HandSaid = NOTHING_SAID,
): ReplyIdentity {
  const meta = readMeta(index);
  const metaForm = FORM_IDS.find((id) => id === meta.get('form')) ?? null;
  const metaWard = wards.find((ward) => ward.code === meta.get('respondent')) ?? null;
  const sheetWard = wardOnSheet(index, wards);
  const fileWard = wardInText(fileName.replace(/\.[^.]*$/, ''), wards);
  const saidWard = wards.find((candidate) => candidate.code === said.respondent) ?? null;
  const ward = saidWard ?? metaWard ?? sheetWard ?? fileWard;
  const clues = [metaWard, sheetWard, fileWard].filter((clue) => clue !== null);
  const fileForm = metaForm ?? formOnSheet(index, forms) ?? formInText(fileName, forms);
  return {
    form: said.form ?? fileForm,
    formVersion: Number(meta.get('formVersion')) || null,
    survey: meta.get('survey') ?? null,
    respondent: ward?.code ?? null,
    by: ward === null ? null : howKnown(saidWard, metaWard, sheetWard),
    otherWards: [...new Set(clues.filter((clue) => clue !== ward).map((clue) => clue.name))],
    otherForm: said.form !== null && fileForm !== said.form ? fileForm : null,
    printedYears: printedYears(index),
    printedPeriods: printedPeriods(index),
  };
}

function howKnown(said: Ward | null, meta: Ward | null, sheet: Ward | null): IdentifiedBy {
  if (said !== null) return '人の選択';
  return meta !== null ? '隠しシート' : sheet !== null ? '見出し' : 'ファイル名';
}

/** 紙面の上のほうにある「令和n年度」。 */
function printedYears(index: WorkbookIndex): readonly number[] {
  const years = headTexts(index).flatMap((text) =>
    [...text.matchAll(/令和(元|\d{1,2})年度/g)].map(([, year]) => reiwa(year)),
  );
  return [...new Set(years)];
}

/** 紙面の上のほうにある「令和n年度 上半期」。 */
function printedPeriods(index: WorkbookIndex): readonly PrintedPeriod[] {
  return headTexts(index).flatMap((text) =>
    [...text.matchAll(/令和(元|\d{1,2})年度\s*(上半期|下半期|通年)/g)].flatMap(([, year, label]) => {
      const half = HALVES.find((each) => halfLabel(each) === label);
      return half === undefined ? [] : [{ fiscalYear: reiwa(year), half }];
    }),
  );
}

const HALVES = ['first', 'second', 'year'] as const;

function headTexts(index: WorkbookIndex): readonly string[] {
  return index.visible.flatMap((sheet) =>
    sheet.cells.filter((cell) => cell.row < 12).map((cell) => cellText(cell).normalize('NFKC')),
  );
}

function reiwa(year: string | undefined): number {
  return 2018 + (year === '元' ? 1 : Number(year));
}

/** 隠しシート `_meta` の鍵と値。 */
function readMeta(index: WorkbookIndex): ReadonlyMap<string, string> {
  const sheet = index.sheets.find((candidate) => candidate.name.toLowerCase() === '_meta');
  if (sheet === undefined) return new Map();
  return new Map(
    sheet.cells
      .filter((cell) => cell.column === 0)
      .map((cell) => [cellText(cell).trim(), cellText(sheet.cellAt(cell.row, 1)).trim()]),
  );
}

/** 表題の文、無ければ、コードか項目の文が三分の一以上並ぶただ一つの様式 (新しいブックに貼り付けたとき)。 */
function formOnSheet(index: WorkbookIndex, forms: readonly FormDefinition[]): FormId | null {
  const texts = index.visible.flatMap((sheet) =>
    sheet.cells.slice(0, 40).map((cell) => matchKey(cellText(cell))),
  );
  const hits = forms.filter((form) => texts.some((text) => text.includes(matchKey(form.title))));
  if (hits.length > 0) return hits.length === 1 ? (hits[0]?.id ?? null) : null;
  return formByItems(index, forms);
}

function formByItems(index: WorkbookIndex, forms: readonly FormDefinition[]): FormId | null {
  const texts = new Set(
    index.visible.flatMap((sheet) => sheet.cells.map((cell) => matchKey(cellText(cell)))),
  );
  const shares = forms.map((form) => {
    const codes = formKeys(form).map(({ key }) => key);
    const labels = [...new Set(formItems(form).map((item) => item.label))];
    const share = Math.max(...[codes, labels].map((words) => shareOf(words, texts)));
    return { form: form.id, share };
  });
  const likely = shares.filter(({ share }) => share * 3 >= 1).toSorted((a, b) => b.share - a.share);
  const [first, second] = likely;
  if (first === undefined || (second !== undefined && second.share * 2 > first.share)) return null;
  return first.form;
}

function shareOf(words: readonly string[], texts: ReadonlySet<string>): number {
  return words.filter((word) => texts.has(matchKey(word))).length / words.length;
}

function formInText(text: string, forms: readonly FormDefinition[]): FormId | null {
  const hits = forms.filter((form) => matchKey(text).includes(matchKey(form.respondent)));
  return hits.length === 1 ? (hits[0]?.id ?? null) : null;
}

/** 名前 `head_ward` のセル、無ければ「区名」の右のセル。 */
function wardOnSheet(index: WorkbookIndex, wards: readonly Ward[]): Ward | null {
  const named = index.workbook.names.find((name) => name.name.toLowerCase() === 'head_ward');
  if (named?.sheet && named.range) {
    const cell = index.sheet(named.sheet)?.cellAt(named.range.top, named.range.left) ?? null;
    const ward = wardNamed(cellText(cell), wards);
    if (ward !== null) return ward;
  }
  for (const sheet of index.visible) {
    const label = sheet.cells.find((cell) => matchKey(cellText(cell)) === '区名');
    if (label === undefined) continue;
    const right = sheet.cells.find(
      (cell) => cell.row === label.row && cell.column > label.column && cellText(cell).trim() !== '',
    );
    const ward = wardNamed(cellText(right ?? null), wards);
    if (ward !== null) return ward;
  }
  return null;
}

/** 欄に書かれた区名。「北」だけではブロック名と紛れるので「区」まで要る。 */
function wardNamed(text: string, wards: readonly Ward[]): Ward | null {
  const key = matchKey(text).replace(/^大阪市/, '');
  return wards.find((ward) => matchKey(ward.name) === key) ?? wardInText(text, wards);
}

/** 文の中にただ一つ出てくる区。ファイル名の照らし合わせにも使う。西淀川区の中の淀川区は数えない。 */
export function wardInText(text: string, wards: readonly Ward[]): Ward | null {
  let rest = matchKey(text);
  // 堺市北区のような、ほかの市の同じ名の区。
  if (/市/.test(rest.replace(/大阪市/g, ''))) return null;
  const found: Ward[] = [];
  for (const ward of [...wards].sort((a, b) => b.name.length - a.name.length)) {
    const key = matchKey(ward.name);
    if (rest.includes(key)) {
      found.push(ward);
      rest = rest.replaceAll(key, '\u0000');
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
