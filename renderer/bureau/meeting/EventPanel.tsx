import './meeting.css';
import { Link } from 'wouter';
import type { EventRecord, EventTable } from '../../../shared/bureau/meeting/eventRecord.ts';
import { type EventState, eventState } from '../../../shared/bureau/meeting/eventState.ts';
import { eventTitle } from '../../../shared/bureau/meeting/eventTitle.ts';
import { contextOf, eventField, RECORD_FIELDS } from '../../../shared/bureau/meeting/recordDraft.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { FieldControl } from '../../register/form/FieldControl.tsx';
import type { SaveField } from '../../register/form/useDraft.ts';
import { ClosePanel } from '../../register/panel/ClosePanel.tsx';
import { RowHistory } from '../../register/panel/RowHistory.tsx';
import { useDeleteRows } from '../../register/useDeleteRows.tsx';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { dayWithWeekday } from '../../ui/dayText.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { EventFact } from './EventFact.tsx';
import { EventQuestionnaires } from './EventQuestionnaires.tsx';
import { meetingText } from './meetingText.ts';
import { RecordChecks, RecordForm } from './RecordForm.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useRecord } from './useRecord.tsx';

export interface EventPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** 催し一つのすべて: 予定、実績、アンケート、履歴。会議と研修で同じもの。 */
export function EventPanel({ table, id, onClose }: EventPanelProps & { readonly table: EventTable }) {
  const found = useCall('event.load', { table, id });
  return (
    <Loaded query={found}>
      {(record) =>
        record === null ? (
          <Panel title={meetingText.gone(table)}>
            <ClosePanel onClose={onClose} />
            <Empty title={meetingText.gone(table)} hint={meetingText.goneHint} />
          </Panel>
        ) : (
          <EventBody key={`${table} ${id}`} record={record} onClose={onClose} />
        )
      }
    </Loaded>
  );
}

interface EventBodyProps {
  readonly record: EventRecord;
  readonly onClose: () => void;
}

function EventBody({ record, onClose }: EventBodyProps) {
  const { today } = useAppState();
  const { table, row } = record;
  const id = String(row.id);
  const definition = definitionOf(table);
  const context = contextOf(record);
  const state = eventState(row, today);
  const { work, begin } = useRecord(record, today);
  const write = useRegisterWriter(definition, context, '');
  const remove = useDeleteRows(definition, context);
  const save: SaveField = async (field, seen, value) => {
    const result = await write({ edits: [{ id, field: field.key, seen, value }], inserts: [] });
    return result.ok ? null : (result.refusals[0]?.reason ?? result.failure);
  };
  const cancel = () =>
    void write({
      edits: [{ id, field: 'cancelled', seen: row.cancelled ?? 0, value: row.cancelled === 1 ? '×' : '○' }],
      inserts: [],
    });
  const planFields = definition.fields.filter(
    ({ key }) => key !== 'cancelled' && (key === 'note' || !RECORD_FIELDS[table].includes(key)),
  );
  return (
    <Panel
      title={eventTitle(table, row, record.wards)}
      about={[kindWord(record), dayWord(row)].filter((word) => word !== '').join('　')}
      acts={
        work === null ? (
          <>
            <button type="button" className="button choice" onClick={begin}>
              {state === 'held' ? meetingText.recordAgain : meetingText.record}
            </button>
            {state === 'held' ? null : (
              <button type="button" className="button" onClick={cancel}>
                {state === 'cancelled' ? meetingText.takeBackCancel : meetingText.cancelMeeting}
              </button>
            )}
          </>
        ) : (
          <>
            <RecordChecks work={work} />
            <button type="button" className="button" onClick={work.drop}>
              {work.untouched ? meetingText.stop : meetingText.drop}
            </button>
            <button type="button" className="button choice" onClick={() => void work.save()}>
              {meetingText.save}
            </button>
          </>
        )
      }
    >
      <ClosePanel onClose={onClose} />
      <StateLine state={state} />
      {work === null ? (
        <>
          {state === 'held' || record.attendance.length > 0 ? (
            <EventFact record={record} today={today} />
          ) : null}
          <h3>{meetingText.plan}</h3>
          <div className="form">
            {planFields.map((field) => (
              <FieldControl
                key={`${id} ${field.key}`}
                field={field}
                row={id}
                value={row[field.key] ?? null}
                context={context}
                save={save}
              />
            ))}
          </div>
          <EventQuestionnaires record={record} />
          <UndoLine table={table}>
            <Link href={`/register/${table}/row/${id}`}>{meetingText.openGrid}</Link>
            <button type="button" className="link-button" onClick={() => void remove([row])}>
              {meetingText.remove}
            </button>
          </UndoLine>
          <RowHistory table={table} row={id} />
        </>
      ) : (
        <RecordForm work={work} />
      )}
    </Panel>
  );
}

function kindWord(record: EventRecord): string {
  const key = record.table === 'meeting' ? 'kind' : 'category';
  return formatField(eventField(record.table, key), record.row[key] ?? null, contextOf(record));
}

/** 開いた日、無ければ予定日。 */
function dayWord(row: RegisterRow): string {
  const day = row.heldOn ?? row.plannedOn;
  return typeof day === 'string' ? dayWithWeekday(day) : '';
}

const STATE_ICONS: Readonly<Record<EventState, IconName>> = {
  held: 'tick',
  overdue: 'triangle',
  planned: 'ring',
  undated: 'dashedRing',
  cancelled: 'close',
};

function StateLine({ state }: { readonly state: EventState }) {
  return (
    <p className={state === 'overdue' ? 'mark confirm wrap' : 'mark wrap'}>
      <Icon name={STATE_ICONS[state]} size={14} />
      <span>{meetingText.state[state]}</span>
    </p>
  );
}
