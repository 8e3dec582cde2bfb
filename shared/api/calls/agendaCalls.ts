import { z } from 'zod';
import { call } from '../call.ts';

/** 月曜の朝に見るもの。 */
export const AGENDA_CALLS = {
  'agenda.licences': call<readonly LicenceDue[]>()(z.object({})),
} as const;

/** 期限の切れた、または6か月以内に切れる資格。 */
export interface LicenceDue {
  /** 資格の行の id。 */
  readonly id: string;
  readonly person: string;
  readonly kind: string;
  readonly expiresOn: string;
  /** 今日から期限までの日数。過ぎていれば負。 */
  readonly days: number;
}
