import { Fragment } from 'react';
import type {
  CalendarBlock,
  CalendarCell,
  CalendarRow,
} from '../../../shared/handout/model/calendarBlock.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText, TabularNumber } from '../PrintedText.tsx';

/** 会議の名の列の幅 (mm)。 */
const NAME_WIDTH = 63;

/** 棒のいちばん高いところ (mm)。全区で開く月。 */
const TALLEST = 8;

/** これより行が多ければ、行を詰める。 */
const ROOMY_ROWS = 14;

/** 年間予定: 12か月の表。市のものは日と曜日、区のものは開く区の数を棒で。 */
export function CalendarFigure({ block }: { readonly block: CalendarBlock }) {
  if (block.groups.length === 0) return <p className="records-none">{block.nothing}</p>;
  const rows = block.groups.reduce((sum, group) => sum + 1 + group.rows.length, 0);
  return (
    <table className={rows > ROOMY_ROWS ? 'calendar-plan tight' : 'calendar-plan'} aria-label={block.title}>
      <colgroup>
        <col style={{ width: `${NAME_WIDTH}mm` }} />
        <col span={block.months.length} />
      </colgroup>
      <thead>
        <tr className="years">
          <td />
          {block.years.map(({ label, months }, at) => (
            <td key={label} colSpan={months} className={at === 0 ? '' : 'turn'}>
              <PrintedText text={label} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="col">会議</th>
          {block.months.map((month, at) => (
            <th key={month} scope="col" className={turn(block, at)}>
              <PrintedText text={month} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.groups.map(({ label, rows }) => (
          <Fragment key={label}>
            <tr className="group">
              <th scope="colgroup">
                <PrintedText text={label} />
              </th>
              {block.months.map((month, at) => (
                <td key={month} className={turn(block, at)} />
              ))}
            </tr>
            {rows.map((row) => (
              <Row key={row.label} block={block} row={row} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ block, row }: { readonly block: CalendarBlock; readonly row: CalendarRow }) {
  return (
    <tr className={row.cells.some(({ wards }) => wards !== null) ? 'counts' : ''}>
      <th scope="row">
        <PrintedText text={row.label} />
      </th>
      {row.cells.map((cell, at) => (
        <td key={block.months[at]} className={turn(block, at)}>
          <Cell cell={cell} title={row.label} month={block.months[at] ?? ''} axisMax={block.axisMax} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly cell: CalendarCell;
  readonly title: string;
  readonly month: string;
  readonly axisMax: number;
}

function Cell({ cell: { days, wards }, title, month, axisMax }: CellProps) {
  if (wards !== null) {
    return (
      <OpenableNumber figure={{ ...wards.origin, title, count: wards.count }}>
        <TabularNumber value={wards.count} />
        <span className="column" style={{ height: `${(wards.count / axisMax) * TALLEST}mm` }} />
      </OpenableNumber>
    );
  }
  return days.map(({ day, weekday, origin }) => (
    <span key={`${day} ${origin.label}`} className="day">
      <OpenableNumber figure={{ ...origin, title: `${title}　${month}${day}日`, count: 0, labelled: true }}>
        <TabularNumber value={Number(day)} />
        <small>{weekday}</small>
      </OpenableNumber>
    </span>
  ));
}

/** 暦の年の変わり目の列。 */
function turn(block: CalendarBlock, at: number): string {
  return block.years[0]?.months === at ? 'turn' : '';
}
