import { numberMark } from '../../shared/bureau/meeting/findPlanDifferences.ts';
import type { PlanCounts, PlanReport, PlanSurvey } from '../../shared/bureau/meeting/planReport.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import { MEETING_REGISTER } from '../../shared/register/definitions/meeting.ts';
import { MEETING_PLAN_REGISTER } from '../../shared/register/definitions/meetingPlan.ts';
import { loadPlanReport } from '../bureau/meeting/loadPlanReport.ts';
import { type Context, expectWords, type Parsed } from './context.ts';
import { readOption } from './readOption.ts';

/** `daicho meeting plan [--year YEAR] [--kind KIND]` — 計画と実績。台帳と回答に違いがあれば 1。 */
export async function meetingPlan(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  expectWords(words, []);
  const year = parsed.text('year');
  const kind = String(readOption(MEETING_REGISTER, 'kind', parsed.text('kind') ?? 'liaison'));
  return context.withSession(async (session) => {
    const today = session.clock.today();
    const fiscalYear =
      year === undefined
        ? fiscalYearOf(today)
        : Number(readOption(MEETING_PLAN_REGISTER, 'fiscalYear', year));
    const report = await loadPlanReport(session.register.db, { fiscalYear, kind, today });
    context.answer(report, () => reportText(report));
    return report.differences.length === 0 ? 0 : 1;
  });
}

function reportText(report: PlanReport): string {
  const rows = [...report.wards, ...(report.city === null ? [] : [report.city])];
  const lines = [
    `${fiscalYearLabel(report.fiscalYear)} ${report.label}`,
    '区\t計画\t予定日あり\t開催済\t残り',
    ...rows.map((row) => [row.name, ...countTexts(row)].join('\t')),
  ];
  for (const { label, register, survey } of report.bands) {
    lines.push(
      `${label}\t台帳 ${register.length}区${report.survey === null ? '' : `\t${answerText(report, survey)}`}`,
    );
  }
  for (const [index, { label, plan, meetings, survey }] of report.topics.entries()) {
    const told = report.survey === null ? '' : `\t${answerText(report, survey)}`;
    lines.push(`${numberMark(index)}${label}\t年度計画 ${plan.length}区\t会議 ${meetings.length}区${told}`);
  }
  if (report.survey !== null) {
    lines.push(
      ...(report.differences.length === 0
        ? [agreement(report.survey, report.wards.length)]
        : report.differences.map(({ message }) => message)),
    );
  }
  return lines.join('\n');
}

function countTexts({ planned, dated, held, remaining }: PlanCounts): readonly string[] {
  return [planned, dated, held, remaining].map((n) => (n === null ? '－' : String(n)));
}

/** 確定した回答が一つも無ければ、数えた 0 ではない。 */
function answerText({ survey }: PlanReport, wards: readonly string[]): string {
  return survey === null || survey.answered === 0 ? '回答 －' : `回答 ${wards.length}区`;
}

function agreement({ title, answered }: PlanSurvey, wards: number): string {
  if (answered === 0) return `「${title}」の確定した回答はまだありません`;
  const where = answered === wards ? '' : `回答のある${answered}区では、`;
  return `${where}台帳と「${title}」の回答に違いはありません`;
}
