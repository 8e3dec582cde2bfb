import './meeting.css';
import { useState } from 'react';
import type { EventTable } from '../../../shared/bureau/meeting/eventRecord.ts';
import type { RegisterDefinition } from '../../../shared/register/definition.ts';
import type { RegisterField } from '../../../shared/register/field.ts';
import { type FieldContext, NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { parseField } from '../../../shared/register/parse/parseField.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { ClosePanel } from '../../register/panel/ClosePanel.tsx';
import { fieldChoices, hasChoices } from '../../register/registerColumns.ts';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { meetingText } from './meetingText.ts';
import { RecordText } from './RecordText.tsx';

interface NewEventProps {
  readonly table: EventTable;
  /** 初めから入れておく値。欄の名 → 打つ字 (plannedOn は YYYY-MM-DD でよい)。 */
  readonly initial: Readonly<Record<string, string>>;
  /** 足した行の id。 */
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** 足すときに打つ欄。ほかは足した後の欄で。 */
const NEW_FIELDS: Readonly<Record<EventTable, readonly string[]>> = {
  meeting: ['kind', 'ward', 'title', 'round', 'plannedOn', 'startTime', 'endTime', 'place', 'format'],
  training: [
    'category',
    'ward',
    'title',
    'plannedOn',
    'startTime',
    'endTime',
    'place',
    'format',
    'fiscalYear',
  ],
};

/** 催しを一つ足す欄。 */
export function NewEvent(props: NewEventProps) {
  const wards = useCall('ward.list', {});
  return (
    <Loaded query={wards}>
      {(list) => <NewEventForm key={JSON.stringify(props.initial)} {...props} wards={list} />}
    </Loaded>
  );
}

function NewEventForm({
  table,
  initial,
  onAdded,
  onClose,
  wards,
}: NewEventProps & { readonly wards: readonly Ward[] }) {
  const definition = definitionOf(table);
  const context = { ...NO_CONTEXT, wards };
  const [texts, setTexts] = useState(() => shownTexts(definition, initial, context));
  const [asked, setAsked] = useState(false);
  const write = useRegisterWriter(definition, context, '');
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const fields = NEW_FIELDS[table].flatMap(
    (key) => definition.fields.find((field) => field.key === key) ?? [],
  );
  const reasonOf = (field: RegisterField): string | null => {
    const text = texts[field.key] ?? '';
    if (text.trim() === '' && !asked) return null;
    const parsed = parseField(field, text, context);
    return parsed.ok ? (refused[field.key] ?? null) : parsed.reason;
  };
  const type = (key: string, text: string) => {
    setTexts({ ...texts, [key]: text });
    setRefused({});
  };
  const add = async () => {
    setAsked(true);
    if (fields.some((field) => !parseField(field, texts[field.key] ?? '', context).ok)) return;
    const result = await write({ edits: [], inserts: [{ values: texts }] });
    if (!result.ok) {
      setRefused(Object.fromEntries(result.refusals.map(({ field, reason }) => [field, reason])));
      return;
    }
    const [id] = result.inserted;
    if (id !== undefined) onAdded(id);
  };
  return (
    <Panel
      title={meetingText.newEvent(table)}
      about={meetingText.newHint}
      acts={
        <>
          <button type="button" className="button" onClick={onClose}>
            {meetingText.stop}
          </button>
          <button type="button" className="button choice" onClick={() => void add()}>
            {meetingText.add}
          </button>
        </>
      }
    >
      <ClosePanel onClose={onClose} />
      <div className="entries">
        {fields.map((field) =>
          hasChoices(field) && field.suggestions === undefined ? (
            <PickEntry
              key={field.key}
              label={field.label}
              value={texts[field.key] ?? ''}
              options={[
                { value: '', label: field.emptyLabel ?? meetingText.notChosen },
                ...fieldChoices(field, context).map(({ value, label }) => ({ value: String(value), label })),
              ]}
              onPick={(value) => type(field.key, value)}
              problems={[reasonOf(field)].filter((reason) => reason !== null)}
            />
          ) : (
            <RecordText
              key={field.key}
              field={field}
              text={texts[field.key] ?? ''}
              reason={reasonOf(field)}
              onType={(text) => type(field.key, text)}
            />
          ),
        )}
      </div>
    </Panel>
  );
}

/** 初めの日は、ほかの欄と同じ和暦で見せる。 */
function shownTexts(
  { fields }: RegisterDefinition,
  initial: Readonly<Record<string, string>>,
  context: FieldContext,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(initial).map(([key, text]) => {
      const field = fields.find((each) => each.key === key);
      if (field?.kind !== 'date') return [key, text];
      const parsed = parseField(field, text, context);
      return [key, parsed.ok ? formatField(field, parsed.value, context) : text];
    }),
  );
}
