import { createContext } from 'react';

export interface Draft {
  readonly text: string;
  /** 読めない・断られた訳。null なら打っている途中か、書いている途中。 */
  readonly reason: string | null;
}

export interface DraftPlace {
  readonly row: string;
  readonly field: string;
}

/** 右の欄の打ちかけの字の置き場所。行を移って戻っても失われず、離れる前に数えられる。 */
export interface DraftShelf {
  get(place: DraftPlace): Draft | null;
  put(place: DraftPlace, draft: Draft | null): void;
  /** 書いている仕事を預ける。settled がこれを待つ。 */
  saving(work: Promise<unknown>): void;
  settled(): Promise<void>;
  /** 読めない・断られたままの欄。 */
  refused(): readonly DraftPlace[];
  readonly size: number;
}

/** onRefused には、断られたままの欄の数が変わるたびに知らせる。 */
export function createDraftShelf(onRefused: (count: number) => void): DraftShelf {
  const drafts = new Map<string, DraftPlace & Draft>();
  const works = new Set<Promise<unknown>>();
  const keyOf = ({ row, field }: DraftPlace) => `${row}\n${field}`;
  const refused = () => [...drafts.values()].filter(({ reason }) => reason !== null);
  return {
    get: (place) => drafts.get(keyOf(place)) ?? null,
    put: (place, draft) => {
      if (draft === null) drafts.delete(keyOf(place));
      else drafts.set(keyOf(place), { ...place, ...draft });
      onRefused(refused().length);
    },
    saving: (work) => {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    settled: async () => {
      while (works.size > 0) await Promise.allSettled(works);
    },
    refused,
    get size() {
      return drafts.size;
    },
  };
}

export const Drafts = createContext<DraftShelf>(createDraftShelf(() => {}));
