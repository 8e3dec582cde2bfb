import type { PeopleTally } from './tallyPeople.ts';

/** ある日のコーディネーターの集計 (一つの事業)。 */
export interface PeopleReport {
  readonly programme: 'room' | 'hub';
  readonly day: string;
  /** 区ごとの人数と分布。 */
  readonly people: PeopleTally;
  /** 資格ごとの人数 (重複回答)。分母は people の人。 */
  readonly qualifications: readonly { readonly kind: string; readonly people: number }[];
  /** 資格の分母: 配置のある人の実人数。 */
  readonly persons: number;
  /** 1年目の人。 */
  readonly newcomers: readonly { readonly id: string; readonly name: string }[];
  /** 6か月以内に期限の来る資格。id は資格の行。 */
  readonly expiring: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly expiresOn: string;
  }[];
}
