import type { RegisterDefinition } from '../../shared/register/tables.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { Panel } from '../ui/Panel.tsx';
import { fieldText, type RegisterRow } from './registerColumns.ts';
import { registerText } from './registerText.ts';

export interface ChosenRow {
  readonly row: RegisterRow;
  readonly number: number;
}

interface RowPanelProps {
  readonly definition: RegisterDefinition;
  readonly chosen: ChosenRow | null;
  readonly wards: readonly Ward[];
}

/** 選んだ行のすべての欄。長い所在地や備考もここで全部読める。 */
export function RowPanel({ definition, chosen, wards }: RowPanelProps) {
  if (chosen === null) {
    return (
      <Panel title={registerText.panelTitle}>
        <p className="muted">{registerText.panelNone}</p>
      </Panel>
    );
  }
  const { row, number } = chosen;
  const ward = wards.find((each) => each.code === (row.ward ?? row.code));
  const title = String(row.name ?? row.coordinatorName ?? definition.label);
  const about = [
    registerText.row(number),
    ...(ward === undefined ? [] : [`${ward.name}（${ward.block}ブロック）`]),
  ];
  return (
    <Panel title={title} about={about.join('　')}>
      <dl className="keys">
        {definition.fields.map((field) => {
          const text = fieldText(field, row[field.key], wards);
          return (
            <div key={field.key} className="key-row">
              <dt>{field.label}</dt>
              <dd>{text === '' ? <span className="muted">{registerText.blank}</span> : text}</dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
