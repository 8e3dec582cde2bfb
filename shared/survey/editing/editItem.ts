import type { FormDefinition, Item, Section } from '../form.ts';

/** 項目1つを替える。code は替えない (替えるのは `recodeItem`)。 */
export function replaceItem(form: FormDefinition, code: string, item: Item): FormDefinition {
  return mapItems(form, (one) => (one.code === code ? item : one));
}

/** 名を書き替える。正しい文言が書かれたので、仮の印は外れる。 */
export function relabelItem(item: Item, label: string): Item {
  if (item.label === label) return item;
  const { provisional: _, ...rest } = item;
  return { ...rest, label };
}

/** 新しい項目のコードを替える。指しているほかの項目と導出値も一緒に替わる。 */
export function recodeItem(form: FormDefinition, from: string, to: string): FormDefinition {
  const point = (code: string) => (code === from ? to : code);
  const recoded = mapItems(form, (item) => ({
    ...item,
    code: point(item.code),
    ...(item.base && { base: { ...item.base, item: point(item.base.item) } }),
    ...(item.partOf !== undefined && { partOf: point(item.partOf) }),
    ...(item.within !== undefined && { within: point(item.within) }),
  }));
  return {
    ...recoded,
    derived: recoded.derived.map((derived) => ({ ...derived, items: derived.items.map(point) })),
  };
}

/** 節の `at` 番目 (0から) に項目を足す。 */
export function insertItem(form: FormDefinition, section: string, at: number, item: Item): FormDefinition {
  return mapSections(form, (one) =>
    one.code === section ? { ...one, items: one.items.toSpliced(at, 0, item) } : one,
  );
}

/** 項目を除く。それを指す前問・内訳・導出値はそのまま残り、点検が直す所を言う。 */
export function removeItem(form: FormDefinition, code: string): FormDefinition {
  return mapSections(form, (section) => ({
    ...section,
    items: section.items.filter((item) => item.code !== code),
  }));
}

/** 項目を一つ上か下へ。節の端では隣の節に移る。動けなければ元のまま。 */
export function stepItem(form: FormDefinition, code: string, step: 1 | -1): FormDefinition {
  const at = form.sections.findIndex((section) => section.items.some((item) => item.code === code));
  const section = form.sections[at];
  if (section === undefined) return form;
  const index = section.items.findIndex((item) => item.code === code);
  const to = index + step;
  if (to >= 0 && to < section.items.length) return moveItem(form, code, section.code, to);
  const next = form.sections[at + step];
  if (next === undefined) return form;
  return moveItem(form, code, next.code, step === 1 ? 0 : next.items.length);
}

/** 項目を、節の `at` 番目 (除いた後の並びで0から) へ移す。 */
export function moveItem(form: FormDefinition, code: string, section: string, at: number): FormDefinition {
  const item = form.sections.flatMap((one) => one.items).find((one) => one.code === code);
  return item === undefined ? form : insertItem(removeItem(form, code), section, at, item);
}

export function mapSections(form: FormDefinition, change: (section: Section) => Section): FormDefinition {
  return { ...form, sections: form.sections.map(change) };
}

function mapItems(form: FormDefinition, change: (item: Item) => Item): FormDefinition {
  return mapSections(form, (section) => ({ ...section, items: section.items.map(change) }));
}
