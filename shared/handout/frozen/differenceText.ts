import type { HandoutDifference } from './compareHandouts.ts';

/** 違い一つを一行で: 「5頁 （４）連携の取組　「訪問診療」　実施済: 9区 → 10区」。 */
export function differenceText({ page, section, what, before, after }: HandoutDifference): string {
  const place = page === null ? '資料全体' : `${page}頁${section === null ? '' : ` ${section}`}`;
  if (before === null && after === null) return `${place}　${what}が違います`;
  return `${place}　${what}: ${before ?? '(なし)'} → ${after ?? '(なし)'}`;
}
