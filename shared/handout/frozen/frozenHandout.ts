import type { OverflowPage } from '../overflowPages.ts';
import type { HandoutDifference } from './compareHandouts.ts';

/** 確定した配付資料一つ。中身 (PDF・数・定義) は台帳にある。 */
export interface FrozenHandout {
  readonly id: string;
  readonly handout: string;
  /** その資料の何度目の確定か 1…。 */
  readonly number: number;
  readonly title: string;
  readonly survey: string | null;
  /** 一区だけを刷った確定版なら、その区。全体なら null。 */
  readonly ward: { readonly code: string; readonly name: string } | null;
  /** 会議の名や確定の理由。空でよい。 */
  readonly purpose: string;
  readonly frozenAt: string;
  readonly who: string;
  /** 頁にあるすべてのことの SHA-256 の16進。 */
  readonly modelHash: string;
  readonly pages: number;
  /** PDF のバイト数。 */
  readonly bytes: number;
}

/** 今確定したばかりの資料。 */
export interface NewlyFrozen extends FrozenHandout {
  /** 紙の枠に収まらないまま確定した頁。 */
  readonly overflow: readonly OverflowPage[];
}

/** 確定した資料を、今の台帳から刷り直したものと比べた結果。 */
export interface FrozenComparison {
  readonly frozen: FrozenHandout;
  /** 刷り直した資料の検算。 */
  readonly modelHash: string;
  /** 違うところ、頁の順。無ければ同じ。 */
  readonly differences: readonly HandoutDifference[];
  /** 刷り直した PDF が、作った時刻のほかは1バイトも違わないか。比べていなければ null。 */
  readonly samePaper: boolean | null;
}
