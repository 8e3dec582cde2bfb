import type { VisitRecord } from '../../../shared/bureau/visit/visitRecord.ts';
import { checkVisit } from '../../../shared/register/checking/checkVisits.ts';
import type { FieldValue } from '../../../shared/register/field.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { useAppState } from '../../api/useAppState.ts';
import { FieldControl } from '../../register/form/FieldControl.tsx';
import type { SaveField } from '../../register/form/useDraft.ts';
import { RowHistory } from '../../register/panel/RowHistory.tsx';
import { useDeleteRows } from '../../register/useDeleteRows.tsx';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { visitText } from './visitText.ts';

/** 選んだ訪問の記録。欄を離れると保存される。 */
export function VisitPanel({
  visit,
  context,
}: {
  readonly visit: VisitRecord;
  readonly context: FieldContext;
}) {
  const definition = definitionOf('visit');
  const write = useRegisterWriter(definition, context, '');
  const remove = useDeleteRows(definition, context);
  const ward = context.wards.find(({ code }) => code === visit.ward)?.name ?? '';
  const row: Readonly<Record<string, FieldValue>> = { ...visit };
  const { today } = useAppState();
  const findings = checkVisit(row, today);
  const save: SaveField = async (field, seen, value) => {
    const result = await write({ edits: [{ id: visit.id, field: field.key, seen, value }], inserts: [] });
    return result.ok ? null : (result.refusals[0]?.reason ?? result.failure);
  };
  return (
    <Panel
      title={`${ward} ${visitText.targets[visit.target]}`}
      about={visitText.kinds[visit.kind]}
      acts={
        <button type="button" className="button" onClick={() => void remove([row])}>
          {visitText.delete}
        </button>
      }
    >
      {findings.length === 0 ? null : (
        <ul className="notice visit-findings" aria-label={visitText.findings}>
          {findings.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <div className="form">
        {definition.fields
          .filter(({ key }) => key !== 'ward' && key !== 'target')
          .map((field) => (
            <FieldControl
              key={`${visit.id} ${field.key}`}
              field={field}
              row={visit.id}
              value={row[field.key] ?? null}
              context={context}
              save={save}
            />
          ))}
      </div>
      <RowHistory table="visit" row={visit.id} />
    </Panel>
  );
}
