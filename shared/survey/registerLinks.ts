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
};
