import type { Survey } from '../../shared/survey/survey.ts';
import { useCall } from '../api/useCall.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { useImport } from './import/ImportState.tsx';
import { proposalText } from './proposals/proposalText.ts';
import { roundText } from './round/roundText.ts';
import { surveyText } from './surveyText.ts';

interface SurveyTabsProps {
  readonly survey: Survey;
  readonly current:
    | 'status'
    | 'list'
    | 'send'
    | 'import'
    | 'review'
    | 'proposals'
    | 'remind'
    | 'closing'
    | 'settings';
  /** 開いている回答。無ければ「回答の確認」の見出しは出さない。 */
  readonly reply?: string;
}

export function SurveyTabs({ survey, current, reply }: SurveyTabsProps) {
  const { files } = useImport();
  const base = `/survey/${survey.id}`;
  const review = reply === undefined ? null : `${base}/reply/${reply}`;
  const { data: counts = [] } = useCall('proposal.counts', { survey: survey.id });
  const open = counts.reduce((sum, each) => sum + each.open, 0);
  const proposals = `${base}/proposals`;
  const closing = `${base}/closing`;
  const rounds = {
    list: `${base}/list`,
    send: `${base}/send`,
    remind: `${base}/remind`,
    settings: `${base}/settings`,
  };
  const tabs = [
    { to: base, label: surveyText.status },
    { to: rounds.list, label: roundText.listTab },
    { to: rounds.send, label: roundText.sentTab },
    { to: `${base}/import`, label: surveyText.import, ...(files.length > 0 ? { count: files.length } : {}) },
    ...(review === null ? [] : [{ to: review, label: surveyText.review }]),
    { to: proposals, label: proposalText.tab, ...(open > 0 ? { count: open } : {}) },
    { to: rounds.remind, label: roundText.remindTab },
    { to: closing, label: survey.closedAt === null ? surveyText.closing : surveyText.closed },
    { to: rounds.settings, label: roundText.settings },
    { to: '/form', label: surveyText.forms },
  ];
  const here = {
    status: base,
    import: `${base}/import`,
    review: review ?? base,
    proposals,
    closing,
    ...rounds,
  }[current];
  return <Tabs tabs={tabs} current={here} label={surveyText.tabs} />;
}
