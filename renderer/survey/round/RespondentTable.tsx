import { Link } from 'wouter';
import { dayWithWeekday, shortDay } from '../../ui/dayText.ts';
import { FindingCounts } from '../FindingMark.tsx';
import type { WardRow } from '../inOfficialOrder.ts';
import { StateMark } from '../StateMark.tsx';
import { formName, surveyText } from '../surveyText.ts';
import { respondentKey } from './respondentKey.ts';
import { roundText } from './roundText.ts';
import type { Sorting, SortKey } from './sortRespondents.ts';

interface RespondentTableProps {
  readonly survey: string;
  readonly rows: readonly WardRow[];
  /** 様式が二つ以上ある回。 */
  readonly several: boolean;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

const COLUMNS: readonly (readonly [SortKey, string])[] = [
  ['office', surveyText.head.ward],
  ['state', roundText.state],
  ['sent', roundText.sent],
  ['received', roundText.received],
  ['accepted', roundText.accepted],
  ['due', roundText.due],
  ['late', roundText.late],
  ['findings', roundText.findings],
];

/** 回答者の表。列の題を押すと並べ替え、印で選ぶ。 */
export function RespondentTable(props: RespondentTableProps) {
  const { survey, rows, several, sorting, onSort, picked, onPick } = props;
  const keys = rows.map(({ respondent }) => respondentKey(respondent));
  const every = keys.length > 0 && keys.every((key) => picked.has(key));
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    onPick(next);
  };
  return (
    <table className="table sticky respondents" aria-label={roundText.listTab}>
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label={roundText.chooseAll}
              checked={every}
              onChange={() => onPick(every ? new Set() : new Set(keys))}
            />
          </th>
          {COLUMNS.map(([key, label]) => (
            <th key={key} scope="col" aria-sort={ariaSort(sorting, key)}>
              <button
                type="button"
                className="sort-button"
                onClick={() => onSort({ key, descending: sorting.key === key && !sorting.descending })}
              >
                {label}
                <span aria-hidden="true">{sorting.key === key ? (sorting.descending ? '▼' : '▲') : ''}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ward, respondent }) => {
          const key = respondentKey(respondent);
          const name = several ? `${ward.name} ${formName(respondent.form)}` : ward.name;
          return (
            <tr key={key} className={picked.has(key) ? 'chosen' : ''}>
              <td>
                <input
                  type="checkbox"
                  aria-label={roundText.choose(name)}
                  checked={picked.has(key)}
                  onChange={() => toggle(key)}
                />
              </td>
              <th scope="row" className="nowrap">
                {respondent.reply === null ? (
                  name
                ) : (
                  <Link href={`/survey/${survey}/reply/${respondent.reply}`}>{name}</Link>
                )}
              </th>
              <td>
                <StateMark state={respondent.state} />
              </td>
              <Day at={respondent.sentAt} />
              <Day at={respondent.receivedAt} />
              <Day at={respondent.acceptedAt} />
              <td className="nowrap" title={dayWithWeekday(respondent.due)}>
                {shortDay(respondent.due)}
                {respondent.extendedTo === null ? null : (
                  <small className="extension">
                    {surveyText.extendedShort}　{respondent.extensionReason}
                  </small>
                )}
              </td>
              <td className="nowrap">
                {respondent.daysLate > 0 ? (
                  <span className="late">{roundText.daysLate(respondent.daysLate)}</span>
                ) : null}
              </td>
              <td>
                <FindingCounts counts={{ error: respondent.errors, confirm: respondent.confirms }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Day({ at }: { readonly at: string | null }) {
  return <td className="nowrap">{at === null ? '' : shortDay(at.slice(0, 10))}</td>;
}

function ariaSort(sorting: Sorting, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (sorting.key !== key) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
