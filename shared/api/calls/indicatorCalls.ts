import { z } from 'zod';
import type { IndicatorView } from '../../bureau/indicator/indicatorView.ts';
import { call } from '../call.ts';

/** 評価指標。定義と打つ数の書き換えは台帳の扉 (register.apply) から。 */
export const INDICATOR_CALLS = {
  'indicator.list': call<readonly IndicatorView[]>()(z.object({})),
} as const;
