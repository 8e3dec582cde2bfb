import { attendanceTotals } from '../../../shared/bureau/meeting/findAttendanceProblems.ts';
import { eventField, RECORD_FIELDS, TOTAL_KEYS } from '../../../shared/bureau/meeting/recordDraft.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AttendanceEntry } from './AttendanceEntry.tsx';
import { meetingText } from './meetingText.ts';
import { RecordText } from './RecordText.tsx';
import type { RecordWork } from './useRecord.tsx';

/** 実績を打つ欄。打つそばから合わない数を言い、直さない。 */
export function RecordForm({ work }: { readonly work: RecordWork }) {
  const { base, draft, reading } = work;
  const { table } = base;
  const totalKey = TOTAL_KEYS[table];
  const sum = attendanceTotals(reading.counts).persons;
  const put = (key: string, text: string) =>
    work.change({ ...draft, texts: { ...draft.texts, [key]: text } });
  const field = (key: string) => (
    <RecordText
      key={key}
      field={eventField(table, key)}
      text={draft.texts[key] ?? ''}
      reason={reading.texts[key] ?? null}
      onType={(text) => put(key, text)}
    />
  );
  const [dates, rest] = [
    RECORD_FIELDS[table].filter((key) => key.endsWith('On')),
    RECORD_FIELDS[table].filter((key) => !key.endsWith('On') && key !== totalKey),
  ];
  return (
    <>
      <h3>{meetingText.fact}</h3>
      <div className="entries">
        {dates.map(field)}
        <AttendanceEntry
          rows={draft.rows}
          reading={reading}
          onChange={(rows) => work.change({ ...draft, rows })}
        />
        {field(totalKey)}
        {sum !== null && (draft.texts[totalKey] ?? '').trim() === '' ? (
          <button type="button" className="link-button small" onClick={() => put(totalKey, String(sum))}>
            {meetingText.fillTotal(sum)}
          </button>
        ) : null}
        {rest.map(field)}
      </div>
    </>
  );
}

/** 保存のすぐ上に出す、合わない数と、断られた訳。打つたびに変わる。 */
export function RecordChecks({ work }: { readonly work: RecordWork }) {
  const { problems } = work.reading;
  return (
    <div role="status" className="record-checks">
      {problems.map(({ message }) => (
        <p key={message} className="mark confirm wrap">
          <Icon name="triangle" size={14} />
          <span>
            {meetingText.check}: {message}
          </span>
        </p>
      ))}
      {problems.length === 0 ? null : <p className="muted small">{meetingText.checkHint}</p>}
      {work.refusals.map((reason) => (
        <p key={reason} className="mark error wrap">
          <Icon name="octagon" size={14} />
          <span>{reason}</span>
        </p>
      ))}
    </div>
  );
}
