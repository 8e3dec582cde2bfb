import { type FormDefinition, formItems, type Item, type Section } from '../form.ts';

/** どの版でも使われたことのあるコード (項目・導出値・やめた項目)。 */
export function usedCodes(forms: readonly FormDefinition[]): ReadonlySet<string> {
  return new Set(
    forms.flatMap((form) => [
      ...formItems(form).map((item) => item.code),
      ...form.derived.map((derived) => derived.code),
      ...(form.dropped ?? []),
    ]),
  );
}

/**
 * 新しい項目のコードの案 (`design.md` 4 の綴り)。節の項目の並びを続ける: a_i_3_10 の次は a_i_3_11、c_1b の次は c_1c。
 * @param used 使えないコード (`usedCodes`)
 */
export function proposeCode(section: Section, used: ReadonlySet<string>): string {
  const last = section.items.findLast((item) => !item.code.endsWith('_text'));
  const numbered = last && /^(.*?)(\d+)$/.exec(last.code);
  if (numbered) {
    const [, stem = '', digits = ''] = numbered;
    return firstFree(used, Number(digits) + 1, (n) => `${stem}${String(n).padStart(digits.length, '0')}`);
  }
  const lettered = last && /^(.*\d)([a-z])$/.exec(last.code);
  if (lettered) {
    const [, stem = '', letter = ''] = lettered;
    const at = letter.charCodeAt(0) + 1;
    const codes = Array.from({ length: 123 - at }, (_, index) => `${stem}${String.fromCharCode(at + index)}`);
    const free = codes.find((code) => !used.has(code));
    if (free !== undefined) return free;
  }
  return firstFree(used, 1, (n) => `${section.code}_${n}`);
}

/** 「その他の内容」などの付問のコード: もとの項目に `_text`。 */
export function proposeFollowUpCode(base: Item, used: ReadonlySet<string>): string {
  const first = `${base.code}_text`;
  return used.has(first) ? firstFree(used, 2, (n) => `${base.code}_text${n}`) : first;
}

/** 意味が変わって引き継ぐ項目のコード: もとのコードに版を付ける (b_o_1 → b_o_1_v2)。 */
export function proposeSuccessorCode(code: string, version: number, used: ReadonlySet<string>): string {
  const first = `${code}_v${version}`;
  return used.has(first) ? firstFree(used, 2, (n) => `${first}_${n}`) : first;
}

/** 新しい選択肢のコード: 一度使った番号の次。 */
export function proposeChoiceCode(used: Iterable<string>): string {
  const numbers = [...used].map((code) => /^c(\d+)$/.exec(code)?.[1]).map((digits) => Number(digits ?? 0));
  return `c${Math.max(0, ...numbers) + 1}`;
}

/** 新しい節のコードの案。題の頭の「（ケ）」などの記号を綴りにし、無ければ番号。 */
export function proposeSectionCode(form: FormDefinition, title: string): string {
  const prefix = { ward: 'a', room: 'b', hub: 'c' }[form.id];
  const used = new Set(form.sections.map((section) => section.code));
  const mark = /^[（(](.)[）)]/.exec(title)?.[1];
  const spelled = mark === undefined ? undefined : SPELLINGS[mark];
  if (spelled !== undefined && !used.has(`${prefix}_${spelled}`)) return `${prefix}_${spelled}`;
  const stem = spelled === undefined ? `${prefix}_s` : `${prefix}_${spelled}_`;
  return firstFree(used, 1, (n) => `${stem}${n}`);
}

/** `domain.md` 4 の記号の綴り。 */
const SPELLINGS: Readonly<Record<string, string>> = {
  ア: 'a',
  イ: 'i',
  ウ: 'u',
  エ: 'e',
  オ: 'o',
  カ: 'ka',
  キ: 'ki',
  ク: 'ku',
  ケ: 'ke',
  コ: 'ko',
  会: 'kai',
  配: 'hai',
};

function firstFree(used: ReadonlySet<string>, from: number, build: (n: number) => string): string {
  let n = from;
  while (used.has(build(n))) n += 1;
  return build(n);
}
