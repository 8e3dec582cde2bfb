import type { Item, ItemType } from './form.ts';

export type RegisterLink = NonNullable<Item['register']>;

/** 項目と照らせる台帳: 画面での名と、結べる項目の型。 */
export const REGISTER_LINKS: Readonly<
  Record<RegisterLink, { readonly label: string; readonly type: ItemType }>
> = {
  institution: { label: '積極的医療機関', type: 'rows' },
  hubCoordinator: { label: '連携拠点のコーディネーター', type: 'rows' },
  roomCoordinator: { label: '相談支援室のコーディネーター', type: 'rows' },
  meeting: { label: '会議', type: 'rows' },
  'supportRoom.windowHours': { label: '相談窓口の開設時間数', type: 'hours' },
  'supportRoom.openingHours': { label: '相談支援室の台帳の開設時間', type: 'text' },
  'supportRoom.operators': { label: '相談支援室の台帳の受託法人', type: 'text' },
  'supportRoom.address': { label: '相談支援室の台帳の所在地', type: 'text' },
  'supportRoom.telephone': { label: '相談支援室の台帳の電話', type: 'text' },
  'supportRoom.fax': { label: '相談支援室の台帳のFAX', type: 'text' },
  'supportRoom.email': { label: '相談支援室の台帳のメール', type: 'text' },
};
