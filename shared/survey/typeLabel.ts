import type { ItemType } from './form.ts';

const LABELS: Readonly<Record<ItemType, string>> = {
  status3: '三状態',
  count: '件数・回数',
  hours: '時間数',
  choice: '一つ選ぶ',
  multi: '複数選択',
  date: '日付',
  text: '自由記述',
  rows: '繰返し行',
};

/** 型の、人に見せる名。 */
export function typeLabel(type: ItemType): string {
  return LABELS[type];
}
