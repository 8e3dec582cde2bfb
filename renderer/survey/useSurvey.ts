import type { UseQueryResult } from '@tanstack/react-query';
import { currentSurvey } from '../../shared/survey/currentSurvey.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { useAppState } from '../api/useAppState.ts';
import { useCall } from '../api/useCall.ts';

interface ChosenSurvey {
  readonly query: UseQueryResult<readonly Survey[], Error>;
  /** 番地にある調査。無ければ今日に期限がいちばん近いもの。調査が無ければ null。 */
  readonly survey: Survey | null;
}

export function useSurvey(id: string | undefined): ChosenSurvey {
  const query = useCall('survey.list', {});
  const { today } = useAppState();
  const surveys = query.data ?? [];
  return { query, survey: surveys.find((survey) => survey.id === id) ?? currentSurvey(surveys, today) };
}
