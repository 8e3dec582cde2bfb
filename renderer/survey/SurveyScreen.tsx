import { Link } from 'wouter';
import type { FormId } from '../../shared/survey/form.ts';
import type { Survey, SurveyStatus } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { useCall } from '../api/useCall.ts';
import { shortTime } from '../ui/dayText.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { FindingCounts } from './FindingMark.tsx';
import { inOfficialOrder } from './inOfficialOrder.ts';
import { PaperLink } from './paper/PaperLink.tsx';
import { AcceptCleanButton } from './review/AcceptCleanButton.tsx';
import { RateTable } from './round/RateTable.tsx';
import { roundText } from './round/roundText.ts';
import { StateMark } from './StateMark.tsx';
import { SurveyActs } from './SurveyActs.tsx';
import { SurveyChoice } from './SurveyChoice.tsx';
import { SurveyHeadline } from './SurveyHeadline.tsx';
import { SurveyTabs } from './SurveyTabs.tsx';
import './surveyScreen.css';
import { formHeading, surveyText } from './surveyText.ts';
import { useSurvey } from './useSurvey.ts';
import { WardTiles } from './WardTiles.tsx';

export function SurveyScreen({ survey: id }: { readonly survey: string | undefined }) {
  const { query, survey } = useSurvey(id);
  return <Loaded query={query}>{() => (survey === null ? <NoSurvey /> : <Status survey={survey} />)}</Loaded>;
}

function NoSurvey() {
  return (
    <>
      <PageHeader title={surveyText.title} lined>
        <Link href="/form" className="button">
          {surveyText.forms}
        </Link>
      </PageHeader>
      <div className="padded">
        <Empty title={surveyText.none} hint={surveyText.noneHint}>
          <Link href="/round/new" className="button main">
            {roundText.newRound}
          </Link>
        </Empty>
      </div>
    </>
  );
}

function Status({ survey }: { readonly survey: Survey }) {
  const status = useCall('survey.status', { survey: survey.id });
  const wards = useCall('ward.list', {});
  return (
    <>
      <PageHeader
        title={surveyText.title}
        about={<SurveyChoice survey={survey} to={(chosen) => `/survey/${chosen}`} />}
      >
        {status.data === undefined ? null : <AcceptCleanButton status={status.data} />}
        <Link href="/round/new" className="button">
          {roundText.newRound}
        </Link>
        <SurveyActs survey={survey} status={status.data} />
      </PageHeader>
      <SurveyTabs survey={survey} current="status" />
      <div className="scroll padded">
        <Loaded query={wards}>
          {(list) => (
            <Loaded query={status}>
              {(now) => (
                <>
                  <SurveyHeadline status={now} />
                  <RateTable status={now} />
                  <div className={now.survey.forms.length > 1 ? 'boards several' : 'boards'}>
                    {now.survey.forms.map(({ form }) => (
                      <WardTiles key={form} status={now} form={form} wards={list} />
                    ))}
                  </div>
                  {now.survey.forms.map(({ form }) => (
                    <div key={form} className="status-form">
                      <h2>{formHeading(form)}</h2>
                      <StatusTable status={now} form={form} wards={list} />
                    </div>
                  ))}
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
    </>
  );
}

interface StatusTableProps {
  readonly status: SurveyStatus;
  readonly form: FormId;
  readonly wards: readonly Ward[];
}

function StatusTable({ status, form, wards }: StatusTableProps) {
  const { head } = surveyText;
  return (
    <table className="table" aria-label={surveyText.tableOf(formHeading(form))}>
      <thead>
        <tr>
          <th scope="col">{head.ward}</th>
          <th scope="col">{head.state}</th>
          <th scope="col">{head.late}</th>
          <th scope="col">{head.received}</th>
          <th scope="col">{head.accepted}</th>
          <th scope="col">{head.findings}</th>
          <th scope="col">{head.open}</th>
        </tr>
      </thead>
      <tbody>
        {inOfficialOrder(status.respondents, form, wards).map(({ ward, respondent }) => (
          <tr key={ward.code}>
            <th scope="row">{ward.name}</th>
            <td>
              <StateMark state={respondent.state} />
            </td>
            <td>
              {respondent.daysLate > 0 ? (
                <span className="late">{surveyText.late(respondent.daysLate)}</span>
              ) : respondent.returnedAt !== null ? (
                surveyText.returned(respondent.returnedAt, respondent.questionsDue)
              ) : respondent.extendedTo !== null ? (
                surveyText.extended(respondent.extendedTo)
              ) : (
                ''
              )}
            </td>
            <td>{respondent.receivedAt === null ? '' : shortTime(respondent.receivedAt)}</td>
            <td>{respondent.acceptedAt === null ? '' : shortTime(respondent.acceptedAt)}</td>
            <td>
              <FindingCounts counts={{ error: respondent.errors, confirm: respondent.confirms }} />
            </td>
            <td>
              {respondent.reply === null ? null : (
                <>
                  <Link
                    href={`/survey/${status.survey.id}/reply/${respondent.reply}`}
                    aria-label={surveyText.open(ward.name)}
                  >
                    {surveyText.openShort}
                  </Link>{' '}
                </>
              )}
              {status.survey.closedAt !== null ? null : (
                <PaperLink survey={status.survey.id} respondent={respondent} wardName={ward.name} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
