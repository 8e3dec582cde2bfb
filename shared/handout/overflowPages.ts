import type { HandoutModel } from './model/handoutModel.ts';

/** 紙の枠に収まっていない頁。 */
export interface OverflowPage {
  /** 1 から数えた頁。 */
  readonly page: number;
  /** 頁の主文。無ければ節の名。 */
  readonly title: string;
}

/** 刷って、枠に収まらなかった頁を受け取る。すべて収まれば空。 */
export type TellOverflow = (pages: readonly OverflowPage[]) => void;

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

/** 枠に収まらない頁を言う一文。無ければ空。 */
export function overflowSentence(overflow: readonly OverflowPage[]): string {
  if (overflow.length === 0) return '';
  const pages = overflow.map(({ page, title }) => `${page}頁「${title}」`).join('、');
  return `枠に収まらず、切れたか重なったところがあります: ${pages}。文を短くするか、頁を分けてください。`;
}
