import { type Item, itemChoices } from '../survey/form.ts';

/**
 * 「開催状況」の単一選択か: 初めの選択肢が開催・実施の済んだことを言うもの。
 * 年度では、いずれかの半期に開けば「開催」とする (`domain.md` 4.5)。
 */
export function happenedInYear(item: Item): boolean {
  if (item.type !== 'choice') return false;
  return /^(開催|実施)(している|した|済)/.test(itemChoices(item)[0]?.label ?? '');
}
