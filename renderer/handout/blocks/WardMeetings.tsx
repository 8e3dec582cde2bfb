import type { WardSheetBlock } from '../../../shared/handout/model/wardSheetBlock.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';

/** 会議を12か月に。数字は日、（　）はまだの予定。 */
export function WardMeetings({ block }: { readonly block: WardSheetBlock }) {
  const { meetings, ward } = block;
  return (
    <section className="sheet-meetings">
      <h3>
        会議・研修会<span className="figure-hint">開いた回数／予定を含む回数、数字は日</span>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col" aria-label="会議" />
            <th scope="col" aria-label="回数" />
            {meetings.months.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meetings.rows.map(({ label, held, planned, cells, register }) => (
            <tr key={label}>
              <th scope="row">
                <PrintedText text={label} />
              </th>
              <td className="sheet-times">
                {held + planned === 0 ? (
                  '－'
                ) : (
                  <OpenableNumber
                    figure={{ title: label, label: ward, count: held, wards: [ward], source: null, register }}
                  >
                    {`${held}／${held + planned}`}
                  </OpenableNumber>
                )}
              </td>
              {cells.map((days, at) => (
                <td key={meetings.months[at]} className={days.startsWith('(') ? '' : 'held'}>
                  {days}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
