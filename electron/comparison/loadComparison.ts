import {
  checkPublishedFigures,
  type PublishedFinding,
} from '../../shared/comparison/checkPublishedFigures.ts';
import { compareRounds } from '../../shared/comparison/compareRounds.ts';
import type { ComparedRound, Comparison } from '../../shared/comparison/comparison.ts';
import type { Readable } from '../database/register.ts';
import { listSurveys, loadSurvey, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { loadFormVersions, loadPublished } from './loadPublished.ts';

/**
 * 回と公表値を年度の順に並べる。締め切った回は写しから数える。
 * @param surveys 比べる回。null ならすべて。回を選んだときの公表値は、その回の年度のもの
 */
export async function loadComparison(db: Readable, surveys: readonly string[] | null): Promise<Comparison> {
  const chosen = [];
  if (surveys === null) chosen.push(...(await listSurveys(db)));
  else for (const id of new Set(surveys)) chosen.push(await loadSurvey(db, id));
  const rounds: ComparedRound[] = [];
  for (const survey of chosen) {
    const forms = await loadSurveyForms(db, survey.id);
    rounds.push({ survey, forms, tally: await loadTally(db, survey.id) });
  }
  const years = new Set(chosen.map(({ fiscalYear }) => fiscalYear));
  const published = (await loadPublished(db)).filter(
    (figure) => surveys === null || years.has(figure.fiscalYear),
  );
  return compareRounds(rounds, published, await loadFormVersions(db));
}

/** 公表値どうしの食い違い。 */
export async function loadPublishedFindings(db: Readable): Promise<readonly PublishedFinding[]> {
  return checkPublishedFigures(await loadPublished(db), await loadFormVersions(db));
}
