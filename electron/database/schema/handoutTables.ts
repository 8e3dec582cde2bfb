import type { Versioned } from './columns.ts';

/** 配付資料、絵、公開の確かめ、確定版の表。 */
export interface HandoutTables {
  readonly handout: HandoutTable;
  readonly handoutPage: HandoutPageTable;
  readonly picture: PictureTable;
  readonly publicConfirmation: PublicConfirmationTable;
  readonly frozenHandout: FrozenHandoutTable;
}

/** 主キーの列。 */
export const HANDOUT_KEYS = {
  handout: 'id',
  handoutPage: 'id',
  picture: 'id',
  publicConfirmation: 'id',
  frozenHandout: 'id',
} as const satisfies { readonly [T in keyof HandoutTables]: keyof HandoutTables[T] };

interface HandoutTable extends Versioned {
  id: string;
  basedOn: string;
  head: string;
  savedAt: string;
}

interface HandoutPageTable extends Versioned {
  id: string;
  handout: string;
  position: number;
  page: string;
}

interface PictureTable extends Versioned {
  id: string;
  mime: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  bytes: Uint8Array;
  addedAt: string;
}

interface PublicConfirmationTable extends Versioned {
  id: string;
  handout: string;
  textHash: string;
  text: string;
  found: string;
  who: string;
  confirmedAt: string;
}

interface FrozenHandoutTable extends Versioned {
  id: string;
  handout: string;
  number: number;
  title: string;
  survey: string | null;
  purpose: string;
  frozenAt: string;
  who: string;
  definition: string;
  model: string;
  modelHash: string;
  pages: number;
  pdf: Buffer;
  pdfHash: string;
}
