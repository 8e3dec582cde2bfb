import type { FormDefinition, Item } from '../survey/form.ts';

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
  return changedMeaning(old, now);
}

/** code が同じでも、答え方が変われば数は比べられない。 */
function changedMeaning(old: Item, now: Item): string | null {
  if (old.type !== now.type) return '答え方を変更';
  if ((old.unit ?? '') !== (now.unit ?? ''))
    return `単位を「${old.unit ?? 'なし'}」から「${now.unit ?? 'なし'}」に変更`;
  if (JSON.stringify(old.base ?? null) !== JSON.stringify(now.base ?? null))
    return '答える区の範囲 (前問) を変更';
  const gone = (old.choices ?? []).filter(
    (choice) => !now.choices?.some((each) => each.code === choice.code && each.label === choice.label),
  );
  const added = (now.choices ?? []).filter(
    (choice) => !old.choices?.some((each) => each.code === choice.code),
  );
  if (gone.length > 0 || added.length > 0) return '選択肢を変更';
  return null;
}
