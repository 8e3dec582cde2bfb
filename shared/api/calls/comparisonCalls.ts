import { z } from 'zod';
import type { PublishedFinding } from '../../comparison/checkPublishedFigures.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import { call } from '../call.ts';

/** 年度をまたぐ比べと、数の後ろにある答え。 */
export const COMPARISON_CALLS = {
  // surveys が null なら、すべての回。
  'comparison.series': call<Comparison>()(z.object({ surveys: z.array(z.string()).nullable() })),
  // 公表値どうしの食い違い。
  'comparison.published': call<readonly PublishedFinding[]>()(z.object({})),
  // 一つの数の後ろにある、区ごとの答えとセル。
  'comparison.answers': call<readonly FigureAnswer[]>()(
    z.object({ survey: z.string(), form: z.string(), item: z.string() }),
  ),
} as const;

/** 数の後ろにある、一つの区の答え。 */
export interface FigureAnswer {
  /** 区コード。 */
  readonly ward: string;
  /** 確定した回答。 */
  readonly reply: string;
  readonly fileName: string;
  /** 項目の code。導出値では、もとの項目ごとに一つ。 */
  readonly item: string;
  /** 読んだ答えの、人が読む文。 */
  readonly text: string;
  /** 「シート名!C12」。紙から打った回答などで無ければ空。 */
  readonly cell: string;
  /** セルにあったままの文字。 */
  readonly original: string;
}
