import { z } from 'zod';
import type { IndicatorView } from '../../bureau/indicator/indicatorView.ts';
import type { Pdca } from '../../bureau/pdca/pdca.ts';
import { call } from '../call.ts';

/** 評価指標と、区ごとの PDCA。定義と打つ数の書き換えは台帳の扉 (register.apply) から。 */
export const INDICATOR_CALLS = {
  'indicator.list': call<readonly IndicatorView[]>()(z.object({})),
  // 区ごとの課題・目標・対応策 (様式A イ-4) と4つの場面 (イ-5)
  'indicator.pdca': call<Pdca>()(z.object({})),
} as const;
