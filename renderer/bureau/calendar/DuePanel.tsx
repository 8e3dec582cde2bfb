import { Link } from 'wouter';
import type { DueItem } from '../../../shared/bureau/meeting/dueSoon.ts';
import { fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { dayWithWeekday, shortDay } from '../../ui/dayText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { calendarText, DUE_WORDS, duePath } from './calendarText.ts';

const DAYS = 30;

/** 30日のうちに期日の来るものと、過ぎたもの。 */
export function DuePanel({ wards }: { readonly wards: readonly Ward[] }) {
  const due = useCall('calendar.due', { days: DAYS });
  return (
    <Panel title={calendarText.due(DAYS)}>
      <Loaded query={due}>
        {(items) => {
          const passed = items.filter(({ state }) => state !== 'due');
          const coming = items.filter(({ state }) => state === 'due');
          return items.length === 0 ? (
            <p className="muted">{calendarText.dueNone}</p>
          ) : (
            <>
              <DueList title={calendarText.passed} items={passed} wards={wards} />
              <DueList title={calendarText.coming} items={coming} wards={wards} />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

interface DueListProps {
  readonly title: string;
  readonly items: readonly DueItem[];
  readonly wards: readonly Ward[];
}

function DueList({ title, items, wards }: DueListProps) {
  const { today } = useAppState();
  if (items.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="muted small">{calendarText.count(items.length)}</span>
      </h3>
      <ul className="due-list">
        {items.map((item) => (
          <li key={`${item.kind} ${item.id} ${item.day} ${item.title}`} className="due-item">
            <Link href={duePath(item)}>{withWard(item, wards)}</Link>
            <span className="small due-when">
              <strong className={item.state === 'overdue' ? 'late' : ''}>{dueDay(item.day, today)}</strong>
              <span className="muted">{DUE_WORDS[item.kind]}</span>
              {item.state === 'unrecorded' ? (
                <span className="mark confirm">
                  <Icon name="triangle" size={11} />
                  {calendarText.notRecorded}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 年度の違う日は、年から言う。 */
function dueDay(day: string, today: string): string {
  return fiscalYearOf(day) === fiscalYearOf(today) ? shortDay(day) : dayWithWeekday(day);
}

function withWard({ ward, title }: DueItem, wards: readonly Ward[]): string {
  const name = wards.find(({ code }) => code === ward)?.name ?? '';
  return name === '' || title.includes(name) ? title : `${name} ${title}`;
}
