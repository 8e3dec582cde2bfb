import type { ReactNode } from 'react';
import type { RoundDetail } from '../../../shared/survey/round/roundDetail.ts';
import type { Survey, SurveyStatus } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SurveyChoice } from '../SurveyChoice.tsx';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { surveyText } from '../surveyText.ts';
import { useSurvey } from '../useSurvey.ts';
import './round.css';

/** 回の画面が読むもの。 */
export interface RoundFacts {
  readonly round: RoundDetail;
  readonly status: SurveyStatus;
  readonly wards: readonly Ward[];
}

interface RoundFrameProps {
  readonly survey: string;
  readonly tab: 'list' | 'send' | 'remind' | 'settings';
  readonly acts?: ReactNode;
  readonly children: (facts: RoundFacts) => ReactNode;
}

/** 回の画面の枠: 調査の名、見出し、切替え。 */
export function RoundFrame({ survey: id, tab, acts, children }: RoundFrameProps) {
  const { query, survey } = useSurvey(id);
  return (
    <Loaded query={query}>
      {() =>
        survey === null ? null : (
          <>
            <PageHeader
              title={surveyText.title}
              about={<SurveyChoice survey={survey} to={(chosen) => `/survey/${chosen}/${tab}`} />}
            >
              {acts}
            </PageHeader>
            <SurveyTabs survey={survey} current={tab} />
            <RoundBody survey={survey}>{children}</RoundBody>
          </>
        )
      }
    </Loaded>
  );
}

function RoundBody({
  survey,
  children,
}: {
  readonly survey: Survey;
  readonly children: RoundFrameProps['children'];
}) {
  const round = useCall('round.open', { survey: survey.id });
  const status = useCall('survey.status', { survey: survey.id });
  const wards = useCall('ward.list', {});
  return (
    <Loaded query={wards}>
      {(list) => (
        <Loaded query={status}>
          {(now) => (
            <Loaded query={round}>{(detail) => children({ round: detail, status: now, wards: list })}</Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
