import type { HandoutModel } from './model/handoutModel.ts';

/** 紙の枠に収まっていない頁。 */
export interface OverflowPage {
  /** 1 から数えた頁。 */
  readonly page: number;
  /** 頁の主文。無ければ節の名。 */
  readonly title: string;
}

/**
 * 紙に描いて測った頁の id を、人に言う頁の番号と題にする。頁の順で、一頁は一度だけ。
 * @param ids 枠に収まらなかった頁の id (同じ id が何度あってもよい)
 */
export function overflowPages(model: HandoutModel, ids: readonly string[]): readonly OverflowPage[] {
  return model.pages.flatMap((page, index) =>
    ids.includes(page.id)
      ? [{ page: index + 1, title: page.message.join('') || page.section || model.title }]
      : [],
  );
}
