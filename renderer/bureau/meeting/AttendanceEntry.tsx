import { type KeyboardEvent, useId } from 'react';
import { attendanceTotals } from '../../../shared/bureau/meeting/findAttendanceProblems.ts';
import {
  type DraftReading,
  type DraftRow,
  occupationSuggestions,
  roleLabel,
} from '../../../shared/bureau/meeting/recordDraft.ts';
import { Icon } from '../../ui/Icon.tsx';
import { isComposing } from '../../ui/isComposing.ts';
import { meetingText } from './meetingText.ts';

interface AttendanceEntryProps {
  readonly rows: readonly DraftRow[];
  readonly reading: DraftReading;
  readonly onChange: (rows: readonly DraftRow[]) => void;
}

/** 立場ごとの人数を打つ表。職種の内訳は、その立場の下に続く。 */
export function AttendanceEntry({ rows, reading, onChange }: AttendanceEntryProps) {
  const suggestions = useId();
  const totals = attendanceTotals(reading.counts);
  const put = (key: string, change: Partial<DraftRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const addPart = (whole: DraftRow) => {
    const last = rows.findLastIndex((row) => row.role === whole.role);
    const part: DraftRow = {
      key: newKey(whole.role, rows),
      id: null,
      role: whole.role,
      occupation: occupationSuggestions().find((each) => !taken(rows, whole.role, each)) ?? '',
      part: true,
      persons: '',
      newcomers: '',
    };
    onChange(rows.toSpliced(last + 1, 0, part));
  };
  const numberField = (row: DraftRow, key: 'persons' | 'newcomers', name: string) => {
    const reason = reading.cells[`${row.key} ${key}`];
    const label = key === 'persons' ? meetingText.personsOf(name) : meetingText.newcomersOf(name);
    return (
      <input
        className="field number"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={reason !== undefined}
        title={reason}
        data-column={key}
        value={row[key]}
        onKeyDown={moveByKey}
        onChange={(event) => put(row.key, { [key]: event.target.value })}
      />
    );
  };
  return (
    <>
      <table className="table attendance-entry">
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
          {rows.map((row) => {
            const role = roleLabel(row.role);
            const nth = rows.filter((each) => each.part && each.role === row.role).indexOf(row) + 1;
            const name = row.part ? `${role}の${row.occupation || meetingText.occupation}` : role;
            return (
              <tr key={row.key} className={row.part ? 'part' : undefined}>
                <th scope="row">
                  {row.part ? (
                    <span className="part-name">
                      <input
                        className="field"
                        list={suggestions}
                        aria-label={meetingText.occupationOf(role, nth)}
                        aria-invalid={reading.cells[`${row.key} occupation`] !== undefined}
                        value={row.occupation}
                        onChange={(event) => put(row.key, { occupation: event.target.value })}
                      />
                      <button
                        type="button"
                        className="tool"
                        aria-label={meetingText.removePart(name)}
                        onClick={() => onChange(rows.filter((each) => each !== row))}
                      >
                        <Icon name="close" size={12} />
                      </button>
                    </span>
                  ) : (
                    <span className="role-name">
                      {role}
                      <button
                        type="button"
                        className="link-button small"
                        aria-label={meetingText.addPartOf(role)}
                        title={meetingText.addPart}
                        onClick={() => addPart(row)}
                      >
                        {meetingText.partMark}
                      </button>
                    </span>
                  )}
                </th>
                <td>{numberField(row, 'persons', name)}</td>
                <td>{numberField(row, 'newcomers', name)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{meetingText.total}</th>
            <td className="number">{totals.persons ?? ''}</td>
            <td className="number">{totals.newcomers ?? ''}</td>
          </tr>
        </tfoot>
      </table>
      <datalist id={suggestions}>
        {occupationSuggestions().map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <ul className="form-problems">
        {[...new Set(Object.values(reading.cells))].map((reason) => (
          <li key={reason} className="mark error">
            <Icon name="octagon" size={14} />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Enter と上下の矢印で、同じ列の次の行・前の行へ。 */
function moveByKey(event: KeyboardEvent<HTMLInputElement>): void {
  if (isComposing(event.nativeEvent)) return;
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const here = event.currentTarget;
  const column = [
    ...(here
      .closest('table')
      ?.querySelectorAll<HTMLInputElement>(`input[data-column="${here.dataset.column ?? ''}"]`) ?? []),
  ];
  const next = column[column.indexOf(here) + step];
  next?.focus();
  next?.select();
}

function taken(rows: readonly DraftRow[], role: string, occupation: string): boolean {
  return rows.some((row) => row.part && row.role === role && row.occupation.trim() === occupation);
}

function newKey(role: string, rows: readonly DraftRow[]): string {
  let n = 1;
  while (rows.some(({ key }) => key === `${role} ${n}`)) n += 1;
  return `${role} ${n}`;
}
