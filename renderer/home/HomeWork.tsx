import { Link } from 'wouter';
import { isBehind } from '../../shared/bureau/onboarding/onboardingOn.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { useCall } from '../api/useCall.ts';
import { behindRows, dueRows } from './agendaRows.tsx';
import { HomeList } from './HomeList.tsx';
import { homeText } from './homeText.ts';
import { columnRows } from './useRowLimit.ts';

const DAYS = 30;

/** これからの予定と、新任1年目の遅れ。 */
export function HomeWork({ below, wards }: { readonly below: number; readonly wards: readonly Ward[] }) {
  const due = useCall('calendar.due', { days: DAYS });
  const newcomers = useCall('onboarding.list', { fiscalYear: null });
  const limit = columnRows(below, 2);
  const items = due.data ?? [];
  const passed = items.filter(({ state }) => state !== 'due').length;
  return (
    <div className="column">
      <HomeList
        title={homeText.due(DAYS)}
        rows={dueRows(
          items.filter(({ state }) => state === 'due'),
          wards,
        )}
        limit={passed === 0 ? limit : limit - 1}
        before={
          passed === 0 ? null : (
            <p className="passed">
              <Link href="/bureau/calendar" className="late">
                {homeText.passed(passed)}
              </Link>
            </p>
          )
        }
        nothing={homeText.noneDue(DAYS)}
        link={{ to: '/bureau/calendar', label: homeText.toCalendar }}
      />
      <HomeList
        title={homeText.behind}
        rows={behindRows((newcomers.data?.people ?? []).filter(isBehind), wards)}
        limit={limit}
        nothing={homeText.noneBehind}
        link={{ to: '/bureau/onboarding', label: homeText.toNewcomers }}
      />
    </div>
  );
}
