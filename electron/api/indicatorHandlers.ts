import { loadIndicators } from '../bureau/indicator/loadIndicators.ts';
import { loadPdca } from '../bureau/pdca/loadPdca.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type IndicatorCalls = Extract<keyof Handlers, `indicator.${string}`>;

export function indicatorHandlers(holder: SessionHolder): Pick<Handlers, IndicatorCalls> {
  const db = () => holder.use().register.db;
  return {
    'indicator.list': () => loadIndicators(db()),
    'indicator.pdca': () => loadPdca(db()),
  };
}
