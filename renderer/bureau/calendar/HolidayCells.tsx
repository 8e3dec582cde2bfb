import type { HolidayTable } from '../../../shared/bureau/meeting/holidays.ts';
import { calendarText } from './calendarText.ts';
import { monthClass } from './monthClass.ts';

interface HolidayCellsProps {
  readonly months: readonly string[];
  readonly holidays: HolidayTable;
  readonly today: string;
}

/** 月ごとの祝日の名。 */
export function HolidayCells({ months, holidays, today }: HolidayCellsProps) {
  const days = Object.entries(holidays.names).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <>
      <tr className="group">
        <th scope="colgroup" colSpan={13}>
          {calendarText.closed}
        </th>
      </tr>
      <tr className="holidays">
        <th scope="row">{calendarText.holidays}</th>
        {months.map((month, index) => (
          <td key={month} className={monthClass(month, index, today)}>
            <ul>
              {days
                .filter(([day]) => day.startsWith(month))
                .map(([day, name]) => (
                  <li key={day} className="holiday">
                    <strong>{Number(day.slice(8))}</strong>{' '}
                    {'日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}
                    <span className="holiday-name">{name}</span>
                  </li>
                ))}
              {month.endsWith('-12') ? <li className="holiday">{calendarText.yearEnd}</li> : null}
              {month.endsWith('-01') ? <li className="holiday">{calendarText.newYear}</li> : null}
            </ul>
          </td>
        ))}
      </tr>
    </>
  );
}
