import { Link } from 'wouter';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { FieldControl } from '../../register/form/FieldControl.tsx';
import type { SaveField } from '../../register/form/useDraft.ts';
import { RowHistory } from '../../register/panel/RowHistory.tsx';
import { useDeleteRows } from '../../register/useDeleteRows.tsx';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { caseText } from './caseText.ts';

interface CasePanelProps {
  readonly row: RegisterRow;
  readonly context: FieldContext;
}

const DEFINITION = definitionOf('caseExample');
/** 印と記録は、点検を通して付ける。 */
const FIELDS = DEFINITION.fields.filter((field) => field.readOnly !== true);

/** 事例の欄のすべて。文を変えれば点検し直し、公開の印は内部に戻る。 */
export function CasePanel({ row, context }: CasePanelProps) {
  const id = String(row.id);
  const write = useRegisterWriter(DEFINITION, context, '');
  const remove = useDeleteRows(DEFINITION, context);
  const save: SaveField = async (field, seen, value) => {
    const result = await write({ edits: [{ id, field: field.key, seen, value }], inserts: [] });
    return result.ok ? null : (result.refusals[0]?.reason ?? result.failure);
  };
  return (
    <Panel
      title={caseText.panel}
      about={caseText.panelAbout}
      acts={
        <button type="button" className="button" onClick={() => void remove([row])}>
          {caseText.deleteRow}
        </button>
      }
    >
      <div className="form">
        {FIELDS.map((field) => (
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
        <Link href={`/register/caseExample/row/${id}`}>{caseText.openGrid}</Link>
      </p>
      <RowHistory table="caseExample" row={id} />
    </Panel>
  );
}
