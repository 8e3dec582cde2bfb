import { formatWareki } from './wareki.ts';

/** 曜日付きの和暦: 2024-09-30 → 令和6年9月30日（月）。 */
export function datedDay(day: string): string {
  return `${formatWareki(day)}（${'日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}）`;
}

/** 年の要らない一覧に: 2024-09-30 → 9月30日（月）。 */
export function shortDay(day: string): string {
  return datedDay(day).replace(/^.*年/, '');
}
