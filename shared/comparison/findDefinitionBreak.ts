import type { FormDefinition, Item } from '../survey/form.ts';
import { compareItems } from '../survey/revision/compareItems.ts';
import type { DifferenceKind } from '../survey/revision/formDifference.ts';

interface Step {
  readonly form: FormDefinition;
  readonly item: Item;
}

/**
 * 前の版の項目と後の版の項目を、そのまま比べられるか。比べられなければその訳を一文で (句点は付けない)。
 * 訳は、後の項目の注 (資料に印刷する言い方) があればそれ。
 */
export function findDefinitionBreak(before: Step, after: Step): string | null {
  const [old, now] = [before.item, after.item];
  if (old.code !== now.code) {
    const how = now.follows?.item === old.code ? now.follows.how : 'same';
    if (how === 'split') return now.note ?? `「${old.label}」を分けた`;
    if (how === 'changed') return now.note ?? `「${old.label}」から集計の定義を変更`;
  }
  const messages = compareItems(old, now)
    .filter(({ effect, kind }) => effect === 'break' && VALUE_KINDS.has(kind))
    .map(({ message }) => message.replace(/。$/, ''));
  return messages.length === 0 ? null : messages.join('、');
}

/** 数そのものが比べられなくなる違い。階級と列は、合計や行の数には響かない。 */
const VALUE_KINDS: ReadonlySet<DifferenceKind> = new Set(['型', '単位', '前問', '選択肢']);

/** 階級の区切りが変わったか。合計は比べられるが、分布は比べられない。 */
export function bandsChanged(before: Item, after: Item): boolean {
  return compareItems(before, after).some(({ effect, kind }) => effect === 'break' && kind === '階級');
}
