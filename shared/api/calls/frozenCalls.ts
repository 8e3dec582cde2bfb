import { z } from 'zod';
import type { FrozenComparison, FrozenHandout, NewlyFrozen } from '../../handout/frozen/frozenHandout.ts';
import type { OverflowPage } from '../../handout/overflowPages.ts';
import { call } from '../call.ts';

/** 確定した配付資料と、紙の下見。 */
export const FROZEN_CALLS = {
  'frozen.list': call<readonly FrozenHandout[]>()(z.object({ handout: z.string() })),
  'frozen.freeze': call<NewlyFrozen>()(
    z.object({
      handout: z.string(),
      survey: z.string().nullable(),
      ward: z.string().nullable(),
      purpose: z.string().max(200),
      fiscalYear: z.int().optional(),
    }),
  ),
  'frozen.compare': call<FrozenComparison>()(z.object({ id: z.string() })),
  // 確定したときの PDF そのものを書き出す。保存先をやめたら null。
  'frozen.save': call<{ readonly path: string } | null>()(z.object({ id: z.string() })),
  // 本物の PDF を下見の窓に出す。印刷はその窓から、端末の印刷の窓で。
  // overflow: 枠に収まらない頁。ward: 区ごとの頁のうち刷る区。書かなければすべて。fiscalYear: 年度で刷る資料の年度。
  'print.handout': call<{ readonly overflow: readonly OverflowPage[] }>()(
    z.object({
      handout: z.string(),
      survey: z.string().nullable(),
      ward: z.string().optional(),
      fiscalYear: z.int().optional(),
    }),
  ),
  'print.frozen': call<null>()(z.object({ id: z.string() })),
} as const;
