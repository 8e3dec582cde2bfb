import type { EventState } from '../../../shared/bureau/meeting/eventState.ts';
import { TRAINING_REGISTER } from '../../../shared/register/definitions/training.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { shortDay } from '../../ui/dayText.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { trainingText } from './trainingText.ts';

interface TrainingListProps {
  readonly rows: readonly { readonly row: RegisterRow; readonly state: EventState }[];
  readonly context: FieldContext;
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
}

const ICONS: Readonly<Record<EventState, IconName>> = {
  held: 'tick',
  overdue: 'triangle',
  planned: 'ring',
  undated: 'dashedRing',
  cancelled: 'close',
};

/** 年度の研修・普及啓発の一覧。 */
export function TrainingList({ rows, context, chosen, onOpen }: TrainingListProps) {
  const text = (row: RegisterRow, key: string) => {
    const field = TRAINING_REGISTER.fields.find((each) => each.key === key);
    return field === undefined ? '' : formatField(field, row[key] ?? null, context);
  };
  return (
    <table className="table training-list">
      <thead>
        <tr>
          <th scope="col">{trainingText.day}</th>
          <th scope="col">{trainingText.ward}</th>
          <th scope="col">{trainingText.name}</th>
          <th scope="col">{trainingText.audiences}</th>
          <th scope="col" className="number">
            {trainingText.participants}
          </th>
          <th scope="col">{trainingText.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, state }) => {
          const id = String(row.id);
          const day = row.heldOn ?? row.plannedOn;
          return (
            <tr key={id} className={id === chosen ? 'chosen' : undefined}>
              <td className="nowrap">{typeof day === 'string' ? shortDay(day) : trainingText.noDay}</td>
              <td className="nowrap">{text(row, 'ward')}</td>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onOpen(id)}>
                  {String(row.title)}
                </button>
                <span className="small muted training-about">
                  {[text(row, 'category'), text(row, 'themes')].filter((each) => each !== '').join('　')}
                </span>
              </th>
              <td className="small">
                {[text(row, 'audiences'), text(row, 'methods')].filter((each) => each !== '').join('／')}
              </td>
              <td className="number">{typeof row.participants === 'number' ? row.participants : ''}</td>
              <td>
                <span className={state === 'overdue' ? 'mark confirm' : 'mark'}>
                  <Icon name={ICONS[state]} size={12} />
                  {trainingText.states[state]}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
