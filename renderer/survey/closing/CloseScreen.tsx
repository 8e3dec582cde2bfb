import './closing.css';
import type { ClosedSurvey } from '../../../shared/api/calls/closeCalls.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { shortTime } from '../../ui/dayText.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NotFoundScreen } from '../../ui/NotFoundScreen.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useChange } from '../../ui/useChange.ts';
import { SurveyChoice } from '../SurveyChoice.tsx';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { surveyText } from '../surveyText.ts';
import { useSurvey } from '../useSurvey.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { closingText } from './closingText.ts';
import { FreezeList } from './FreezeList.tsx';
import { RemainingTable } from './RemainingTable.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

/** 回の締切: 残っていること、締め切る・再開する、これまでの写し。 */
export function CloseScreen({ survey: id }: { readonly survey: string }) {
  const { query, survey } = useSurvey(id);
  return (
    <Loaded query={query}>
      {() => (survey === null ? <NotFoundScreen /> : <Closing survey={survey} />)}
    </Loaded>
  );
}

function Closing({ survey }: { readonly survey: Survey }) {
  const state = useCall('closing.state', { survey: survey.id });
  const wards = useCall('ward.list', {});
  return (
    <>
      <PageHeader
        title={surveyText.title}
        about={<SurveyChoice survey={survey} to={(chosen) => `/survey/${chosen}/closing`} />}
      >
        {state.data === undefined ? null : <CloseButton state={state.data} wards={wards.data ?? []} />}
      </PageHeader>
      <SurveyTabs survey={survey} current="closing" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
      <section className="scroll padded closing" tabIndex={0} aria-label={surveyText.closing}>
        <Loaded query={wards}>
          {(list) => <Loaded query={state}>{(now) => <State state={now} wards={list} />}</Loaded>}
        </Loaded>
      </section>
    </>
  );
}

function State({ state, wards }: { readonly state: ClosedSurvey; readonly wards: readonly Ward[] }) {
  const { closedAt, freezes, remaining } = state;
  return (
    <>
      <p className="closing-now">
        <strong>
          {closedAt === null
            ? closingText.nowOpen
            : closingText.nowClosed(shortTime(closedAt), freezes[0]?.number ?? 1)}
        </strong>
        <span className="muted">
          {closedAt === null ? closingText.nowOpenHint : closingText.nowClosedHint}
        </span>
      </p>
      <div className="section-head">
        <h2>{closingText.remaining}</h2>
      </div>
      {remaining.length === 0 ? (
        <p className="muted">{closingText.nothingRemains}</p>
      ) : (
        <RemainingTable remaining={remaining} wards={wards} />
      )}
      <div className="section-head">
        <h2>{closingText.freezes}</h2>
      </div>
      <FreezeList state={state} wards={wards} />
    </>
  );
}

function CloseButton({ state, wards }: { readonly state: ClosedSurvey; readonly wards: readonly Ward[] }) {
  const ask = useAsk();
  const close = useChange('closing.close', {
    busy: closingText.closing,
    done: ({ title }) => closingText.closed(title),
  });
  const reopen = useChange('closing.reopen', {
    busy: closingText.reopening,
    done: ({ title }) => closingText.reopened(title),
  });
  const { survey, title } = state;
  if (state.closedAt === null) {
    const onClick = async () => {
      const go = await ask<boolean>((answer) => (
        <CloseDialog state={state} wards={wards} onAnswer={answer} />
      ));
      if (go) close.mutate({ survey });
    };
    return (
      <button type="button" className="button main" onClick={() => void onClick()} disabled={close.isPending}>
        {closingText.close}
      </button>
    );
  }
  const onClick = async () => {
    const why = await ask<string | null>((answer) => <ReopenDialog title={title} onAnswer={answer} />);
    if (why !== null) reopen.mutate({ survey, why });
  };
  return (
    <button type="button" className="button" onClick={() => void onClick()} disabled={reopen.isPending}>
      {closingText.reopen}
    </button>
  );
}
