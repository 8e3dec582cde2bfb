import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Questionnaire } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { Empty } from '../../ui/Empty.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { eventDay } from './eventDay.ts';
import { NewQuestionnaire } from './NewQuestionnaire.tsx';
import { QuestionnaireState } from './QuestionnaireState.tsx';
import { questionnaireText as text } from './questionnaireText.ts';

interface QuestionnaireListProps {
  readonly all: readonly Questionnaire[];
  readonly tabs: ReactNode;
}

/** アンケートを年度ごとに、新しい年度から。 */
export function QuestionnaireList({ all, tabs }: QuestionnaireListProps) {
  const [adding, setAdding] = useState(false);
  const years = [...Map.groupBy(all, ({ event }) => event.fiscalYear)].toSorted(
    ([a], [b]) => (b ?? 0) - (a ?? 0),
  );
  return (
    <>
      <PageHeader title={text.title} about={text.count(all.length)}>
        <button type="button" className="button main" onClick={() => setAdding(true)}>
          {text.add}
        </button>
      </PageHeader>
      {tabs}
      <div className="body">
        <div className="content">
          <div className="scroll padded">
            {all.length === 0 ? (
              <Empty title={text.none} hint={text.noneHint} />
            ) : (
              <table className="table sticky questionnaire-list">
                <thead>
                  <tr>
                    <th scope="col">{text.columns.day}</th>
                    <th scope="col">{text.columns.event}</th>
                    <th scope="col">{text.columns.title}</th>
                    <th scope="col" className="number">
                      {text.columns.base}
                    </th>
                    <th scope="col" className="number">
                      {text.columns.returned}
                    </th>
                    <th scope="col" className="number">
                      {text.columns.rate}
                    </th>
                    <th scope="col">{text.columns.state}</th>
                  </tr>
                </thead>
                {years.map(([year, rows]) => (
                  <tbody key={year}>
                    <tr className="group">
                      <th scope="rowgroup" colSpan={7}>
                        <strong>{year === null ? text.noYear : fiscalYearLabel(year)}</strong>
                        {text.count(rows.length)}
                      </th>
                    </tr>
                    {rows.map((each) => (
                      <Row key={each.id} questionnaire={each} />
                    ))}
                  </tbody>
                ))}
              </table>
            )}
          </div>
        </div>
        {adding ? <NewQuestionnaire all={all} onClose={() => setAdding(false)} /> : null}
      </div>
    </>
  );
}

function Row({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { id, title, event, base, returned, rate } = questionnaire;
  return (
    <tr>
      <td className="nowrap">{eventDay(event)}</td>
      <td>
        {event.title} {event.part}
      </td>
      <td>
        <Link href={`/bureau/questionnaire/${id}`}>{title}</Link>
      </td>
      <td className="number">{base.count ?? '－'}</td>
      <td className="number">{returned ?? '－'}</td>
      <td className="number">{rate}</td>
      <td className="nowrap">
        <QuestionnaireState questionnaire={questionnaire} />
      </td>
    </tr>
  );
}
