import { type Follows, type FormDefinition, formItems, type Item } from './form.ts';

/** 項目のつながり方。same はそのまま比べられ、changed は意味が変わり、split はもとの項目の一部。 */
export type Continuation = Exclude<Follows['how'], 'dropped'>;

/** 前の版の、この項目が引き継ぐ項目。`code` が null の版には、引き継ぐ項目がない。 */
export interface ChainLink {
  readonly version: number;
  readonly code: string | null;
  readonly how: Continuation;
}

const WEAKENING: readonly Continuation[] = ['same', 'changed', 'split'];

/**
 * 項目が前の各版のどの code を引き継ぐかを、新しい版から順に返す。年度比較の系列をつなぐ規則はこれ一つ。
 *
 * 同じ code があればそれ (code は意味を変えない)、なければ `follows` の先をたどる。
 * `how` は途中でいちばん弱いつながり: 一度でも changed・split を通れば、それより前もそのまま比べられない。
 * ある版に無くても、さらに前の版に同じ code があればつながる (一度やめて戻した項目)。
 *
 * つなぐのは code だけ。型・単位・選択肢・前問などが変わって比べられないことは `revision/compareItems.ts` が言う (effect が break)。
 *
 * @param older その項目の版より前の、同じ様式の版すべて (順は問わない。間の版を抜くと follows が切れる)
 * @param item 新しい版の項目
 */
export function followsChain(older: readonly FormDefinition[], item: Item): readonly ChainLink[] {
  let present = item;
  let how: Continuation = 'same';
  return older
    .toSorted((a, b) => b.version - a.version)
    .map((form) => {
      const found = findContinued(form, present);
      if (found === null) return { version: form.version, code: null, how };
      how = weaker(how, found.how);
      present = found.item;
      return { version: form.version, code: found.item.code, how };
    });
}

/** その項目が `form` (前の版) のどの項目を、どう引き継ぐか。無ければ null。 */
function findContinued(
  form: FormDefinition,
  item: Item,
): { readonly item: Item; readonly how: Continuation } | null {
  const items = formItems(form);
  const same = items.find((one) => one.code === item.code);
  if (same) return { item: same, how: 'same' };
  const { follows } = item;
  if (follows === undefined || follows.how === 'dropped') return null;
  const followed = items.find((one) => one.code === follows.item);
  return followed ? { item: followed, how: follows.how } : null;
}

function weaker(a: Continuation, b: Continuation): Continuation {
  return WEAKENING.indexOf(a) >= WEAKENING.indexOf(b) ? a : b;
}
