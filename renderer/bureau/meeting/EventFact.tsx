import type { EventRecord } from '../../../shared/bureau/meeting/eventRecord.ts';
import {
  type AttendanceCount,
  findAttendanceProblems,
} from '../../../shared/bureau/meeting/findAttendanceProblems.ts';
import {
  beginRecord,
  contextOf,
  eventField,
  RECORD_FIELDS,
  readDraft,
  roleLabel,
  TOTAL_KEYS,
} from '../../../shared/bureau/meeting/recordDraft.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { Icon } from '../../ui/Icon.tsx';
import { meetingText } from './meetingText.ts';

/** 書かれた実績: 日、人数、立場と職種、参加した区の数。合わない数は確認として。 */
export function EventFact({ record, today }: { readonly record: EventRecord; readonly today: string }) {
  const { table, row } = record;
  const { counts } = readDraft(record, beginRecord(record, today));
  const written = counts.filter(({ persons }) => persons !== null);
  const totalKey = TOTAL_KEYS[table];
  const total = row[totalKey];
  const problems = findAttendanceProblems(
    typeof total === 'number' ? total : null,
    eventField(table, totalKey).label,
    counts,
    roleLabel,
  );
  const shown = RECORD_FIELDS[table].filter((key) => key !== 'note' && row[key] !== null && row[key] !== '');
  return (
    <>
      <h3>{meetingText.fact}</h3>
      <dl className="keys">
        {shown.map((key) => (
          <div key={key} className="key-row">
            <dt>{eventField(table, key).label}</dt>
            <dd>
              {formatField(eventField(table, key), row[key] ?? null, contextOf(record))}
              {key === totalKey ? '人' : key === 'wards' ? '区' : ''}
            </dd>
          </div>
        ))}
      </dl>
      {written.length === 0 ? (
        <p className="muted small">{meetingText.noAttendance}</p>
      ) : (
        <table className="table attendance">
          <thead>
            <tr>
              <th scope="col">{meetingText.role}</th>
              <th scope="col" className="number">
                {meetingText.persons}
              </th>
              <th scope="col" className="number">
                {meetingText.newcomers}
              </th>
            </tr>
          </thead>
          <tbody>
            {written.map((count) => (
              <CountRow key={`${count.role} ${count.occupation}`} count={count} />
            ))}
          </tbody>
        </table>
      )}
      {problems.map(({ message }) => (
        <p key={message} className="mark confirm wrap">
          <Icon name="triangle" size={14} />
          <span>
            {meetingText.check}: {message}
          </span>
        </p>
      ))}
    </>
  );
}

function CountRow({ count }: { readonly count: AttendanceCount }) {
  const part = count.occupation !== '';
  return (
    <tr className={part ? 'part' : undefined}>
      <th scope="row">{part ? count.occupation : roleLabel(count.role)}</th>
      <td className="number">{count.persons}</td>
      <td className="number">{count.newcomers ?? ''}</td>
    </tr>
  );
}
