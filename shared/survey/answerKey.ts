import type { FormDefinition, Item } from './form.ts';
import { formItems, itemChoices, NONE_CHOICE } from './form.ts';

/** 回答セル1つの鍵。ブックの名前 `ans_…` とコード列に同じものが入る (`design.md` 4)。 */
export interface AnswerKey {
  readonly key: string;
  readonly item: Item;
  /** multi の行ならその選択肢の code (「該当なし」は none)。 */
  readonly choice: string | null;
}

/** multi の選択肢の行の鍵。 */
export function choiceKey(itemCode: string, choiceCode: string): string {
  return `${itemCode}__${choiceCode}`;
}

/** 項目が持つ回答セルの鍵を印刷順に。rows は表全体で一つ。 */
export function itemKeys(item: Item): readonly AnswerKey[] {
  if (item.type !== 'multi') return [{ key: item.code, item, choice: null }];
  return [...itemChoices(item), NONE_CHOICE].map((choice) => ({
    key: choiceKey(item.code, choice.code),
    item,
    choice: choice.code,
  }));
}

/** 様式のすべての鍵。 */
export function formKeys(form: FormDefinition): readonly AnswerKey[] {
  return formItems(form).flatMap(itemKeys);
}
