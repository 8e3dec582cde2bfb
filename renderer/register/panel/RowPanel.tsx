import { Input, Label, TextField } from 'react-aria-components';
import type { RegisterDefinition } from '../../../shared/register/definition.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { rowTitle } from '../../../shared/register/rowTitle.ts';
import { Panel } from '../../ui/Panel.tsx';
import { FieldControl } from '../form/FieldControl.tsx';
import type { SaveField } from '../form/useDraft.ts';
import type { RegisterRow } from '../registerColumns.ts';
import { panelText, registerText } from '../registerText.ts';
import type { WriteRegister } from '../useRegisterWriter.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { PersonSections } from './PersonSections.tsx';
import { RowHistory } from './RowHistory.tsx';

interface RowPanelProps {
  readonly definition: RegisterDefinition;
  readonly row: RegisterRow;
  readonly number: number;
  readonly context: FieldContext;
  /** 資格要件を見る日。 */
  readonly day: string;
  readonly write: WriteRegister;
  /** 変更に添える理由。 */
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly onDelete: (row: RegisterRow) => void;
  readonly onClose: () => void;
}

/** 選んだ行の入力欄のすべてと、その行の履歴。長い文も、いくつもの法人も、ここで全部読めて直せる。 */
export function RowPanel(props: RowPanelProps) {
  const { definition, row, number, context, day, write, onDelete, onClose } = props;
  const id = String(row[definition.idKey]);
  const ward = context.wards.find((each) => each.code === (row.ward ?? row.code));
  const about = [
    panelText.row(number),
    ...(ward === undefined ? [] : [`${ward.name}（${ward.block}ブロック）`]),
  ];
  const save: SaveField = async (field, seen, value) => {
    const result = await write({ edits: [{ id, field: field.key, seen, value }], inserts: [] });
    return result.ok ? null : (result.refusals[0]?.reason ?? result.failure);
  };
  return (
    <Panel
      title={rowTitle(definition, row, context)}
      about={about.join('　')}
      acts={
        definition.fixedRows ? undefined : (
          <button type="button" className="button" onClick={() => onDelete(row)}>
            {panelText.deleteRow}
          </button>
        )
      }
    >
      <ClosePanel onClose={onClose} />
      <div className="form">
        {definition.fields.map((field) => (
          <FieldControl
            key={`${id} ${field.key}`}
            field={field}
            row={id}
            value={row[field.key] ?? null}
            context={context}
            save={save}
          />
        ))}
        <TextField className="form-row stacked why" value={props.why} onChange={props.onWhy}>
          <Label>{registerText.whyLabel}</Label>
          <Input className="field" placeholder={registerText.whyHint} />
        </TextField>
      </div>
      {definition.table === 'coordinator' ? <PersonSections coordinator={id} day={day} /> : null}
      <RowHistory table={definition.table} row={id} />
    </Panel>
  );
}
