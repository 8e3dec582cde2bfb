import type { Survey } from './survey.ts';

/**
 * いま取り掛かっている回: 回答期限が今日にいちばん近いもの。同じなら先に並ぶもの。
 * 何か月も先の回を早めに作っても、いま集めている回が画面から退かない。
 *
 * @param surveys 新しい順
 * @param today YYYY-MM-DD
 * @returns 回が一つも無ければ null
 */
export function currentSurvey<T extends Pick<Survey, 'deadline'>>(
  surveys: readonly T[],
  today: string,
): T | null {
  const distance = (survey: T) => Math.abs(Date.parse(survey.deadline) - Date.parse(today));
  return surveys.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
