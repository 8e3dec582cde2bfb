import type { ChosenItem } from '../../../shared/handout/edit/newBlock.ts';
import { itemChoices } from '../../../shared/survey/form.ts';

/** その項目から文に入れられる数: 選択肢・階級の区数、和、答えた区数、当てはまる区数。 */
export function figuresOf({
  reference,
  item,
}: ChosenItem): readonly { readonly value: string; readonly label: string }[] {
  const counted = item.type === 'count' || item.type === 'hours';
  return [
    ...itemChoices(item).map(({ code, label }) => ({
      value: `${reference}.${code}`,
      label: `「${label}」の区数`,
    })),
    ...(item.bands ?? []).map(({ label }) => ({
      value: `${reference}.${label}`,
      label: `「${label}」の区数`,
    })),
    ...(counted
      ? [
          { value: `${reference}.sum`, label: '合計' },
          { value: `${reference}.units`, label: '1以上の区数' },
        ]
      : []),
    { value: `${reference}.answered`, label: '答えた区数' },
    { value: `${reference}.noAnswer`, label: '未回答の区数' },
    { value: `${reference}.base`, label: '当てはまる区数（n）' },
  ];
}
