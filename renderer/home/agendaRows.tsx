import type { LicenceDue } from '../../shared/api/calls/agendaCalls.ts';
import type { DueItem } from '../../shared/bureau/meeting/dueSoon.ts';
import type { OnboardingPerson } from '../../shared/bureau/onboarding/onboardingPerson.ts';
import { stepKind } from '../../shared/bureau/onboarding/onboardingStep.ts';
import type { PublishedFinding } from '../../shared/comparison/checkPublishedFigures.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { duePath } from '../bureau/calendar/calendarText.ts';
import { shortDay } from '../ui/dayText.ts';
import type { HomeRow } from './HomeList.tsx';
import { homeText } from './homeText.ts';

/** 期日の来る予定。 */
export function dueRows(items: readonly DueItem[], wards: readonly Ward[]): readonly HomeRow[] {
  return items.map((item) => ({
    key: `${item.kind} ${item.id} ${item.day} ${item.title}`,
    who: shortDay(item.day),
    rest: withWard(item, wards),
    to: duePath(item),
  }));
}

function withWard({ ward, title }: DueItem, wards: readonly Ward[]): string {
  const name = wardName(ward, wards);
  return name === '' || title.includes(name) ? title : `${name} ${title}`;
}

function wardName(code: string | null, wards: readonly Ward[]): string {
  return wards.find((ward) => ward.code === code)?.name ?? '';
}

/** 1年目の段階が遅れている人。 */
export function behindRows(people: readonly OnboardingPerson[], wards: readonly Ward[]): readonly HomeRow[] {
  return people.map(({ name, ward, assignment, steps }) => {
    const late = steps.find(({ state }) => state === 'late');
    return {
      key: assignment,
      who: name,
      rest: wardName(ward, wards),
      end:
        late === undefined ? null : (
          <span className="late small">
            {homeText.stepLate(stepKind(late.step).label, shortDay(late.dueOn))}
          </span>
        ),
      to: `/bureau/onboarding/${encodeURIComponent(assignment)}`,
    };
  });
}

/** 期限の切れた、または近い資格。資格の台帳のその欄へ。 */
export function licenceRows(licences: readonly LicenceDue[]): readonly HomeRow[] {
  return licences.map(({ id, person, kind, expiresOn, days }) => ({
    key: id,
    who: person,
    rest: kind,
    end: (
      <span className={days < 0 ? 'late small' : 'small muted'}>
        {shortDay(expiresOn)} {homeText.daysLeft(days)}
      </span>
    ),
    to: `/register/qualification/row/${encodeURIComponent(id)}/expiresOn`,
  }));
}

/** 公表値の合計と内訳の差。公表値の台帳のその行へ。 */
export function differenceRows(findings: readonly PublishedFinding[]): readonly HomeRow[] {
  return findings.map(({ figures: [first = ''], message }) => ({
    key: `${first} ${message}`,
    who: '',
    rest: message,
    to: `/register/publishedFigure/row/${encodeURIComponent(first)}/value`,
  }));
}
