import './proposals.css';
import { Link } from 'wouter';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { ProposalWork } from './ProposalWork.tsx';
import { proposalText } from './proposalText.ts';

interface ProposalsScreenProps {
  readonly survey: string;
  /** null なら回のすべての回答。 */
  readonly reply: string | null;
}

/** 確定した回答と台帳の違い。一つずつ、またはまとめて、反映するか見送る。 */
export function ProposalsScreen({ survey, reply }: ProposalsScreenProps) {
  const lists = useCall('proposal.list', { survey, reply });
  const surveys = useCall('survey.list', {});
  const wards = useCall('ward.list', {});
  const found = surveys.data?.find((each) => each.id === survey);
  return (
    <>
      <PageHeader title={proposalText.title} about={found?.title ?? ''}>
        {reply === null ? null : (
          <>
            <Link href={`/survey/${survey}/reply/${reply}`} className="button">
              {proposalText.back}
            </Link>
            <Link href={`/survey/${survey}/proposals`} className="button">
              {proposalText.all}
            </Link>
          </>
        )}
      </PageHeader>
      {found === undefined ? null : (
        <SurveyTabs survey={found} current="proposals" {...(reply === null ? {} : { reply })} />
      )}
      <Loaded query={wards}>
        {(names) => (
          <Loaded query={lists}>
            {(replies) =>
              replies.length === 0 ? (
                <div className="padded">
                  <Empty title={proposalText.none} hint={proposalText.noneHint} />
                </div>
              ) : (
                <ProposalWork survey={survey} replies={replies} wards={names} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
