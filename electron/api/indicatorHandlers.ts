import { loadIndicators } from '../bureau/indicator/loadIndicators.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type IndicatorCalls = Extract<keyof Handlers, `indicator.${string}`>;

export function indicatorHandlers(holder: SessionHolder): Pick<Handlers, IndicatorCalls> {
  return { 'indicator.list': () => loadIndicators(holder.use().register.db) };
}
