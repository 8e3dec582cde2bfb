import './copy.css';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { fiscalYearLabel } from '../../../../shared/calendar/fiscalYear.ts';
import { useCall } from '../../../api/useCall.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { copyPath, placePath } from '../calendarPlace.ts';
import { CopyWork } from './CopyWork.tsx';
import { copyText } from './copyText.ts';

interface CopyScreenProps {
  /** もとの年度。 */
  readonly from: number;
  readonly tabs: ReactNode;
}

/** 前の年度の予定を次の年度へ写す: 見比べて、選んで、日を直して、一度に書く。 */
export function CopyScreen({ from, tabs }: CopyScreenProps) {
  const plan = useCall('calendar.copyPlan', { from });
  const year = useCall('calendar.year', { fiscalYear: from });
  const wards = useCall('ward.list', {});
  const [, navigate] = useLocation();
  const years = [...new Set([...(year.data?.years ?? []), from])].sort((a, b) => b - a);
  return (
    <>
      <PageHeader
        title={copyText.title(fiscalYearLabel(from), fiscalYearLabel(from + 1))}
        about={
          <select
            className="field"
            aria-label={copyText.from}
            value={from}
            onChange={(event) => navigate(copyPath(Number(event.target.value)))}
          >
            {years.map((each) => (
              <option key={each} value={each}>
                {fiscalYearLabel(each)}
              </option>
            ))}
          </select>
        }
      >
        <Link href={placePath({ fiscalYear: from + 1, month: null, event: null })} className="button">
          {copyText.back}
        </Link>
      </PageHeader>
      {tabs}
      <Loaded query={wards}>
        {(list) => (
          <Loaded query={plan}>
            {(found) =>
              found.rows.length === 0 ? (
                <div className="padded">
                  <Empty title={copyText.none} hint={copyText.noneHint} />
                </div>
              ) : (
                <CopyWork key={from} plan={found} wards={list} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
