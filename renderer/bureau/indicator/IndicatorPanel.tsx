import { Link } from 'wouter';
import { figureText } from '../../../shared/bureau/indicator/indicatorRate.ts';
import type { IndicatorView } from '../../../shared/bureau/indicator/indicatorView.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { FieldControl } from '../../register/form/FieldControl.tsx';
import type { SaveField } from '../../register/form/useDraft.ts';
import { RowHistory } from '../../register/panel/RowHistory.tsx';
import { useDeleteRows } from '../../register/useDeleteRows.tsx';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { IndicatorChart } from './IndicatorChart.tsx';
import { indicatorText } from './indicatorText.ts';
import { ProgressMark } from './ProgressMark.tsx';
import { YearValues } from './YearValues.tsx';

interface IndicatorPanelProps {
  readonly indicator: IndicatorView;
  readonly row: RegisterRow;
  readonly typed: readonly RegisterRow[];
  readonly context: FieldContext;
}

const DEFINITION = definitionOf('indicator');
const VALUES = definitionOf('indicatorValue');

/** 指標一つ: 目標への動きとその訳、推移、年度の数、定義、履歴。 */
export function IndicatorPanel({ indicator, row, typed, context }: IndicatorPanelProps) {
  const { id, judged, problems } = indicator;
  const write = useRegisterWriter(DEFINITION, context, '');
  const writeValue = useRegisterWriter(VALUES, context, '');
  const remove = useDeleteRows(DEFINITION, context);
  const save: SaveField = async (field, seen, value) => {
    const result = await write({ edits: [{ id, field: field.key, seen, value }], inserts: [] });
    return result.ok ? null : (result.refusals[0]?.reason ?? result.failure);
  };
  const valueText = (value: number) => figureText(value, indicator.unit);
  return (
    <Panel
      title={indicator.name}
      {...(indicator.definition === '' ? {} : { about: indicator.definition })}
      acts={
        <button type="button" className="button" onClick={() => void remove([row])}>
          {indicatorText.deleteRow}
        </button>
      }
    >
      <p className="indicator-judged">
        <ProgressMark progress={judged.progress} />
        <span className="small">{judged.reason}</span>
      </p>
      <p className="muted small">
        {[
          ...(judged.from === null
            ? []
            : [indicatorText.from(fiscalYearLabel(judged.from.fiscalYear), valueText(judged.from.value))]),
          ...(judged.latest === null
            ? []
            : [
                indicatorText.latest(
                  fiscalYearLabel(judged.latest.fiscalYear),
                  valueText(judged.latest.value),
                ),
              ]),
        ].join('　')}
      </p>
      {problems.length === 0 ? null : (
        <ul className="indicator-problems">
          {problems.map((problem) => (
            <li key={problem}>
              <span className="mark confirm">
                <Icon name="triangle" size={14} />
              </span>
              <span>{problem}</span>
            </li>
          ))}
        </ul>
      )}
      <IndicatorChart indicator={indicator} />
      <YearValues indicator={indicator} typed={typed} wards={context.wards} write={writeValue} />
      <h3>{indicatorText.definition}</h3>
      <div className="form">
        {DEFINITION.fields.map((field) => (
          <FieldControl
            key={field.key}
            field={field}
            row={id}
            value={row[field.key] ?? null}
            context={context}
            save={save}
          />
        ))}
      </div>
      <p className="small">
        <Link href={`/register/indicatorValue`}>{indicatorText.openGrid}</Link>
      </p>
      <RowHistory table="indicator" row={id} />
    </Panel>
  );
}
