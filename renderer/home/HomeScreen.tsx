import './home.css';
import { Link } from 'wouter';
import type { Survey, SurveyStatus } from '../../shared/survey/survey.ts';
import { useCall } from '../api/useCall.ts';
import { roundText } from '../survey/round/roundText.ts';
import { SurveyActs } from '../survey/SurveyActs.tsx';
import { SurveyHeadline } from '../survey/SurveyHeadline.tsx';
import { useSurvey } from '../survey/useSurvey.ts';
import { WardTiles } from '../survey/WardTiles.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { HomeList } from './HomeList.tsx';
import { HomeUpkeep } from './HomeUpkeep.tsx';
import { HomeWork } from './HomeWork.tsx';
import { overdueRows, proposalRows, settledRows, waitingRows } from './homeRows.tsx';
import { homeText } from './homeText.ts';
import { columnRows, useRowLimit } from './useRowLimit.ts';

/** いま取り掛かっている調査の今と、手を打つもの。 */
export function HomeScreen() {
  const { query, survey } = useSurvey(undefined);
  return (
    <Loaded query={query}>
      {() => (survey === null ? <HomeWithoutSurvey /> : <HomeOfSurvey survey={survey} />)}
    </Loaded>
  );
}

function HomeOfSurvey({ survey }: { readonly survey: Survey }) {
  const status = useCall('survey.status', { survey: survey.id });
  const wards = useCall('ward.list', {});
  const counts = useCall('proposal.counts', { survey: survey.id });
  const limits = useRowLimit(Math.ceil(survey.forms.length / 2));
  return (
    <>
      <PageHeader title={homeText.title} lined>
        <SurveyActs survey={survey} status={status.data} />
      </PageHeader>
      <div className="scroll padded">
        <Loaded query={wards}>
          {(list) => (
            <Loaded query={status}>
              {(now) => {
                const single = now.survey.forms.length === 1;
                const two = columnRows(limits.below, 2);
                const waiting = (limit: number, className?: string) => (
                  <HomeList
                    title={homeText.waiting}
                    rows={[...waitingRows(now, list), ...proposalRows(now, counts.data ?? [], list)]}
                    limit={limit}
                    nothing={<NothingWaiting status={now} />}
                    link={{ to: `/survey/${survey.id}`, label: homeText.toStatus }}
                    {...(className === undefined ? {} : { className })}
                  />
                );
                return (
                  <div className="home">
                    <div className="whole">
                      <SurveyHeadline status={now} />
                    </div>
                    {now.survey.forms.map(({ form }) => (
                      <div key={form} className="half">
                        <WardTiles status={now} form={form} wards={list} />
                      </div>
                    ))}
                    {single ? waiting(limits.beside, 'half') : null}
                    <div className="column">
                      {single ? null : waiting(two)}
                      <HomeList
                        title={homeText.overdue}
                        rows={overdueRows(now, list)}
                        limit={two}
                        nothing={homeText.noneOverdue}
                      />
                      {single ? (
                        <HomeList
                          title={homeText.settled}
                          rows={settledRows(now, list)}
                          limit={two}
                          nothing={homeText.noneSettled}
                          link={{ to: `/tally/${survey.id}`, label: homeText.toTally }}
                        />
                      ) : null}
                    </div>
                    <HomeWork below={limits.below} wards={list} />
                    <HomeUpkeep below={limits.below} />
                  </div>
                );
              }}
            </Loaded>
          )}
        </Loaded>
      </div>
    </>
  );
}

/** 判断を待つものが無い。すべて確定していれば、次の仕事へ。 */
function NothingWaiting({ status }: { readonly status: SurveyStatus }) {
  const n = status.totals.reduce((sum, total) => sum + total.n, 0);
  const accepted = status.totals.reduce((sum, total) => sum + total.accepted, 0);
  if (accepted < n) return homeText.noneWaiting;
  return (
    <>
      {homeText.allSettled(n)} <Link href="/handout">{homeText.toHandout}</Link>
    </>
  );
}

function HomeWithoutSurvey() {
  const limits = useRowLimit(1);
  const wards = useCall('ward.list', {});
  return (
    <>
      <PageHeader title={homeText.title} lined />
      <div className="scroll padded">
        <div className="home">
          <div className="whole">
            <Empty title={homeText.noSurvey} hint={homeText.noSurveyHint}>
              <div className="acts">
                <Link href="/round/new" className="button main">
                  {roundText.newRound}
                </Link>
                <Link href="/register" className="button">
                  {homeText.toRegister}
                </Link>
              </div>
            </Empty>
          </div>
          <HomeWork below={limits.below} wards={wards.data ?? []} />
          <HomeUpkeep below={limits.below} />
        </div>
      </div>
    </>
  );
}
