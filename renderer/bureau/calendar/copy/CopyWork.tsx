import { useState } from 'react';
import { Link } from 'wouter';
import type { CopyPlan } from '../../../../shared/api/calls/calendarCalls.ts';
import type { CopyRow } from '../../../../shared/bureau/meeting/copyYear.ts';
import { EVENT_KINDS } from '../../../../shared/bureau/meeting/eventKinds.ts';
import { fiscalYearLabel } from '../../../../shared/calendar/fiscalYear.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';
import { useTakeBack } from '../../../register/useTakeBack.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useChange } from '../../../ui/useChange.ts';
import { placePath } from '../calendarPlace.ts';
import { CopyGroup } from './CopyGroup.tsx';
import { copyText } from './copyText.ts';
import { useCopyChoice } from './useCopyChoice.ts';

interface CopyWorkProps {
  readonly plan: CopyPlan;
  readonly wards: readonly Ward[];
}

/** 種類ごとの案と、写す帯。 */
export function CopyWork({ plan, wards }: CopyWorkProps) {
  const choice = useCopyChoice(plan);
  const [written, setWritten] = useState<{ readonly batch: string; readonly copied: number } | null>(null);
  const takeBack = useTakeBack();
  const to = fiscalYearLabel(plan.from + 1);
  const copy = useChange('calendar.copy', {
    busy: copyText.busy,
    done: ({ copied }) => copyText.done(copied, to),
  });
  const groups = [
    ...EVENT_KINDS.map(({ code, label }) => ({
      label,
      rows: plan.rows.filter(({ table, kind }) => table !== 'meetingPlan' && kind === code),
    })),
    { label: copyText.plans, rows: plan.rows.filter(({ table }) => table === 'meetingPlan') },
  ].filter(({ rows }) => rows.length > 0);
  const { chosen } = choice;
  const wrong = chosen.filter((row) => choice.problem(row) !== null).length;
  const doubts = chosen.filter(({ id }) => choice.conflicts.has(id)).length;
  const go = () =>
    copy.mutate(
      {
        from: plan.from,
        rows: chosen.map((row: CopyRow) => ({ table: row.table, id: row.id, day: choice.day(row) ?? null })),
      },
      { onSuccess: setWritten },
    );
  const undo = async () => {
    if (written === null) return;
    if ((await takeBack(written.batch, copyText.undone)) !== null) setWritten(null);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い表をキーだけで送れるようにする */}
      <section className="scroll padded" tabIndex={0} aria-label={copyText.plan}>
        <p className="muted">{copyText.about}</p>
        {plan.holidayLimit === null ? null : (
          <p className="calendar-limit">
            <span className="mark confirm">
              <Icon name="triangle" size={12} />
            </span>
            {plan.holidayLimit}
          </p>
        )}
        {groups.map(({ label, rows }) => (
          <CopyGroup key={label} label={label} rows={rows} wards={wards} choice={choice} to={to} />
        ))}
      </section>
      <div className="decision">
        {written === null ? (
          <span id="copy-why">
            {chosen.length === 0
              ? copyText.nothing
              : [
                  copyText.chosen(chosen.length),
                  wrong > 0 ? copyText.wrong(wrong) : '',
                  doubts > 0 ? copyText.doubts(doubts) : '',
                ].join('')}
          </span>
        ) : (
          <>
            <span>{copyText.done(written.copied, to)}</span>
            <button type="button" className="button" onClick={() => void undo()}>
              {copyText.undo}
            </button>
            <Link href={placePath({ fiscalYear: plan.from + 1, month: null, event: null })}>
              {copyText.toCalendar(to)}
            </Link>
          </>
        )}
        <div className="acts">
          <button
            type="button"
            className="button main"
            disabled={chosen.length === 0 || wrong > 0 || copy.isPending}
            aria-describedby="copy-why"
            onClick={go}
          >
            {copy.isPending ? copyText.busy : copyText.go(chosen.length)}
          </button>
        </div>
      </div>
    </>
  );
}
