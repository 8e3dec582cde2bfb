import { Link } from 'wouter';
import type { Survey, SurveyStatus } from '../../shared/survey/survey.ts';
import { surveyText } from './surveyText.ts';

interface SurveyActsProps {
  readonly survey: Survey;
  readonly status: SurveyStatus | undefined;
}

/** 回の次の仕事。青いのは一つだけ: まだどこにも送っていなければ送ること、締め切っていれば集計、あとは取り込むこと。 */
export function SurveyActs({ survey, status }: SurveyActsProps) {
  if (survey.closedAt !== null) {
    return (
      <Link href={`/tally/${survey.id}`} className="button main">
        {surveyText.toTally}
      </Link>
    );
  }
  const unsent = status?.respondents.every(({ state }) => state === '未送付') ?? false;
  return (
    <>
      <Link href={`/survey/${survey.id}/send`} className={unsent ? 'button main' : 'button'}>
        {surveyText.sendForms}
      </Link>
      <Link href={`/survey/${survey.id}/import`} className={unsent ? 'button' : 'button main'}>
        {surveyText.importReplies}
      </Link>
    </>
  );
}
