import { loadComparison, loadPublishedFindings } from '../comparison/loadComparison.ts';
import { loadFigureAnswers } from '../comparison/loadFigureAnswers.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type ComparisonCalls = Extract<keyof Handlers, `comparison.${string}`>;

export function comparisonHandlers(holder: SessionHolder): Pick<Handlers, ComparisonCalls> {
  const db = () => holder.use().register.db;
  return {
    'comparison.series': async ({ surveys }) => loadComparison(db(), surveys),
    'comparison.published': async () => loadPublishedFindings(db()),
    'comparison.answers': async ({ survey, form, item }) => loadFigureAnswers(db(), survey, form, item),
  };
}
