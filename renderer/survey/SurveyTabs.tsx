import type { Survey } from '../../shared/survey/survey.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { useImport } from './import/ImportState.tsx';
import { surveyText } from './surveyText.ts';

interface SurveyTabsProps {
  readonly survey: Survey;
  readonly current: 'status' | 'import' | 'review';
  /** 開いている回答。無ければ「回答の確認」の見出しは出さない。 */
  readonly reply?: string;
}

export function SurveyTabs({ survey, current, reply }: SurveyTabsProps) {
  const { files } = useImport();
  const base = `/survey/${survey.id}`;
  const review = reply === undefined ? null : `${base}/reply/${reply}`;
  const tabs = [
    { to: base, label: surveyText.status },
    { to: `${base}/import`, label: surveyText.import, ...(files.length > 0 ? { count: files.length } : {}) },
    ...(review === null ? [] : [{ to: review, label: surveyText.review }]),
  ];
  const here = { status: base, import: `${base}/import`, review: review ?? base }[current];
  return <Tabs tabs={tabs} current={here} label={surveyText.tabs} />;
}
