import { activityReports, type TrainingCount } from '../../../shared/bureau/training/trainingReport.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { TRAINING_REGISTER } from '../../../shared/register/definitions/training.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { dayWithWeekday } from '../../ui/dayText.ts';
import { trainingText } from './trainingText.ts';

/** 対象・方法の一つずつの、区の数と件数。 */
export function TrainingTally({
  title,
  counts,
}: {
  readonly title: string;
  readonly counts: readonly TrainingCount[];
}) {
  return (
    <section>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="number nowrap">
              {trainingText.wards}
            </th>
            <th scope="col" className="number nowrap">
              {trainingText.rows}
            </th>
            <th scope="col" className="number nowrap">
              {trainingText.held}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ code, label, wards, rows, held }) => (
            <tr key={code} className={rows === 0 ? 'muted' : undefined}>
              <th scope="row">{label}</th>
              <td className="number">{wards.length}</td>
              <td className="number">{rows}</td>
              <td className="number">{held}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ReportTableProps {
  readonly rows: readonly RegisterRow[];
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
}

/** 活動報告会を、年度をまたいで。 */
export function ReportTable({ rows, chosen, onOpen }: ReportTableProps) {
  const reports = activityReports(rows);
  if (reports.length === 0) return null;
  const format = TRAINING_REGISTER.fields.find(({ key }) => key === 'format');
  return (
    <section>
      <h2>
        {trainingText.reports}
        <span className="muted small">{trainingText.reportsAbout}</span>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{trainingText.year}</th>
            <th scope="col">{trainingText.day}</th>
            <th scope="col">{trainingText.format}</th>
            <th scope="col" className="number">
              {trainingText.reportWards}
            </th>
            <th scope="col">{trainingText.note}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ row, fiscalYear }) => {
            const day = row.heldOn ?? row.plannedOn;
            const id = String(row.id);
            return (
              <tr key={id} className={id === chosen ? 'chosen' : undefined}>
                <th scope="row" className="nowrap">
                  <button type="button" className="link-button" onClick={() => onOpen(id)}>
                    {fiscalYear === null ? trainingText.noDay : fiscalYearLabel(fiscalYear)}
                  </button>
                </th>
                <td className="nowrap">
                  {typeof day === 'string' ? dayWithWeekday(day) : trainingText.noDay}
                </td>
                <td className="nowrap">
                  {format === undefined ? '' : formatField(format, row.format ?? null, NO_CONTEXT)}
                </td>
                <td className="number nowrap">
                  {typeof row.wards === 'number' ? trainingText.wardCount(row.wards) : ''}
                </td>
                <td className="small">{String(row.note ?? '')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
