import { sumCounts } from '../../../shared/bureau/meeting/planAgainstHeld.ts';
import type { PlanCounts, PlanReport, WardPlan } from '../../../shared/bureau/meeting/planReport.ts';
import { Icon } from '../../ui/Icon.tsx';
import { planText } from './planText.ts';

interface PlanTableProps {
  readonly report: PlanReport;
  readonly rows: readonly WardPlan[];
  readonly chosen: string | null | undefined;
  readonly onWard: (ward: string | null) => void;
}

/** 区ごとの、計画・開催済・予定日あり・残り。調査があれば回答も隣に。 */
export function PlanTable({ report, rows, chosen, onWard }: PlanTableProps) {
  const { survey, differences } = report;
  return (
    <table className="table sticky plan-table">
      <thead>
        <tr>
          <th scope="col">{planText.ward}</th>
          <th scope="col" className="number">
            {planText.planned}
          </th>
          <th scope="col" className="number">
            {planText.held}
          </th>
          <th scope="col" className="number">
            {planText.dated}
          </th>
          <th scope="col" className="number">
            {planText.remaining}
          </th>
          <th scope="col" className="number">
            {planText.undated}
          </th>
          {survey === null ? null : (
            <th scope="col" className="number">
              {planText.survey}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.ward ?? ''} className={row.ward === chosen ? 'chosen' : undefined}>
            <th scope="row">
              <button type="button" className="link-button" onClick={() => onWard(row.ward)}>
                {row.name}
              </button>
            </th>
            <CountCells counts={row} />
            {survey === null ? null : (
              <td className="number">
                <AnswerCell row={row} differs={differences.some(({ ward }) => ward === row.ward)} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {rows.length < 2 ? null : (
        <tfoot>
          <tr>
            <th scope="row">{planText.total}</th>
            <CountCells counts={sumCounts(rows)} />
            {survey === null ? null : (
              <td className="number">{survey.answered === 0 ? planText.none : sumAnswers(rows)}</td>
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function CountCells({ counts }: { readonly counts: PlanCounts }) {
  const { planned, held, dated, overdue, remaining, undated } = counts;
  return (
    <>
      <td className="number">{planned ?? planText.none}</td>
      <td className="number">{held}</td>
      <td className="number">
        {overdue > 0 ? (
          <span className="mark confirm" title={planText.overdue(overdue)}>
            <Icon name="triangle" size={12} />
            {dated}
          </span>
        ) : (
          dated
        )}
      </td>
      <td
        className="number"
        title={remaining !== null && remaining < 0 ? planText.over(-remaining) : undefined}
      >
        {remaining ?? planText.none}
      </td>
      <td className="number">{undated === 0 ? '' : undated}</td>
    </>
  );
}

function AnswerCell({ row, differs }: { readonly row: WardPlan; readonly differs: boolean }) {
  const { answer } = row;
  if (answer === null) return null;
  const text = answer.count === null ? planText.notAnswered : planText.times(answer.count);
  if (!differs) return <span className={answer.count === null ? 'muted' : undefined}>{text}</span>;
  return (
    <span className="mark confirm">
      <Icon name="triangle" size={12} />
      {text}
      <span className="small">{planText.differs}</span>
    </span>
  );
}

function sumAnswers(rows: readonly WardPlan[]): number {
  return rows.reduce((sum, { answer }) => sum + (answer?.count ?? 0), 0);
}
