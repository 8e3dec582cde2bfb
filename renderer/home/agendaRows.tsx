import type { LicenceDue } from '../../shared/api/calls/agendaCalls.ts';
import type { PublishedFinding } from '../../shared/comparison/checkPublishedFigures.ts';
import { shortDay } from '../ui/dayText.ts';
import type { HomeRow } from './HomeList.tsx';
import { homeText } from './homeText.ts';

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
