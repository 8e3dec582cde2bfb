import { eventName, eventTime } from '../../../../shared/bureau/meeting/bureauEvent.ts';
import type { CopyRow } from '../../../../shared/bureau/meeting/copyYear.ts';
import { formatWareki } from '../../../../shared/calendar/wareki.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';
import { dayWithWeekday, shortDay } from '../../../ui/dayText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { COPY_STATES, copyText } from './copyText.ts';
import type { CopyChoice } from './useCopyChoice.ts';

interface CopyGroupProps {
  readonly label: string;
  readonly rows: readonly CopyRow[];
  readonly wards: readonly Ward[];
  readonly choice: CopyChoice;
  /** 写す先の年度の名。 */
  readonly to: string;
}

/** 一つの種類の、写す案の表。 */
export function CopyGroup({ label, rows, wards, choice, to }: CopyGroupProps) {
  const open = rows.filter(({ state }) => state !== 'copied');
  const chosen = rows.filter(choice.has);
  return (
    <section aria-label={label} className="copy-group">
      <div className="section-head">
        <label className="choice-label">
          <input
            type="checkbox"
            aria-label={copyText.chooseAll(label)}
            disabled={open.length === 0}
            checked={open.length > 0 && chosen.length === open.length}
            onChange={(event) => choice.toggle(open, event.target.checked)}
          />
          <h2>{label}</h2>
        </label>
        <span className="count">{copyText.groupCount(chosen.length, rows.length)}</span>
      </div>
      <table className="table copy-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="tick">
              <span className="unseen">{copyText.tick}</span>
            </th>
            <th scope="col" className="ward">
              {copyText.ward}
            </th>
            <th scope="col" className="name">
              {copyText.name}
            </th>
            <th scope="col" className="old">
              {copyText.old}
            </th>
            <th scope="col" className="new">
              {copyText.proposed}
            </th>
            <th scope="col">{copyText.notes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CopyLine key={`${row.table} ${row.id}`} row={row} wards={wards} choice={choice} to={to} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CopyLineProps {
  readonly row: CopyRow;
  readonly wards: readonly Ward[];
  readonly choice: CopyChoice;
  readonly to: string;
}

function CopyLine({ row, wards, choice, to }: CopyLineProps) {
  const ward =
    row.ward === null ? copyText.cityWide : (wards.find(({ code }) => code === row.ward)?.name ?? row.ward);
  const name = row.event === null ? row.title : eventName(row.event);
  const said = [ward, name, row.from === null ? '' : shortDay(row.from)]
    .filter((word) => word !== '')
    .join(' ');
  const on = choice.has(row);
  return (
    <tr className={row.state === 'copied' ? 'copied' : on ? 'chosen' : ''}>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={copyText.choose(said)}
          disabled={row.state === 'copied'}
          checked={on}
          onChange={(event) => choice.toggle([row], event.target.checked)}
        />
      </td>
      <td className="nowrap">{ward}</td>
      <th scope="row">
        {name}
        {row.event === null ? null : <span className="muted small"> {eventTime(row.event)}</span>}
      </th>
      <td className="nowrap">{row.from === null ? '' : dayWithWeekday(row.from)}</td>
      <td className="new">{row.event === null ? null : <CopyDay row={row} said={said} choice={choice} />}</td>
      <td className="small">
        <Notes row={row} choice={choice} to={to} />
      </td>
    </tr>
  );
}

/** 写す日。和暦でも西暦でも月日だけでも打てる。 */
function CopyDay({ row, said, choice }: Omit<CopyLineProps, 'wards' | 'to'> & { readonly said: string }) {
  const day = choice.day(row);
  const draft = choice.draft(row);
  return (
    <span className="copy-day">
      <input
        className="field"
        aria-label={copyText.dayOf(said)}
        placeholder={row.from === null ? copyText.noDay : copyText.dayHint}
        disabled={!choice.has(row)}
        value={draft ?? (row.day === null ? '' : formatWareki(row.day))}
        aria-invalid={choice.problem(row) !== null}
        onChange={(event) => choice.write(row, event.target.value)}
      />
      <span className="muted small">{typeof day === 'string' ? weekday(day) : ''}</span>
    </span>
  );
}

/** 案の訳、写せるかどうか、写した先の食い違い。 */
function Notes({ row, choice, to }: Omit<CopyLineProps, 'wards'>) {
  const problem = choice.problem(row);
  const touched = choice.draft(row) !== null;
  return (
    <>
      {row.state === 'new' ? null : <span className="tag">{COPY_STATES[row.state]}</span>}
      {problem === null ? null : (
        <span className="late">{problem === 'wrong' ? copyText.dayWrong : copyText.outside(to)}</span>
      )}
      {row.note === null || touched || row.state === 'copied' ? null : (
        <span className="copy-note">{row.note}</span>
      )}
      {choice.has(row)
        ? (choice.conflicts.get(row.id) ?? []).map(({ kind, other, message }) => (
            <span key={`${kind} ${other}`} className="conflict">
              <span className="mark confirm">
                <Icon name="triangle" size={11} />
              </span>
              {message}
            </span>
          ))
        : null}
    </>
  );
}

function weekday(day: string): string {
  return dayWithWeekday(day).replace(/^.*（/, '（');
}
