import type { UseQueryResult } from '@tanstack/react-query';
import type { Survey } from '../../shared/survey/survey.ts';
import { useCall } from '../api/useCall.ts';

interface ChosenSurvey {
  readonly query: UseQueryResult<readonly Survey[], Error>;
  /** 番地にある調査。無ければいちばん新しいもの。調査が無ければ null。 */
  readonly survey: Survey | null;
}

export function useSurvey(id: string | undefined): ChosenSurvey {
  const query = useCall('survey.list', {});
  const surveys = query.data ?? [];
  return { query, survey: surveys.find((survey) => survey.id === id) ?? surveys[0] ?? null };
}
