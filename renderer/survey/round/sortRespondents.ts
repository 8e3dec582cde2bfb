import type { WardRow } from '../inOfficialOrder.ts';

export type SortKey = 'office' | 'state' | 'sent' | 'received' | 'accepted' | 'due' | 'late' | 'findings';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

const STATES = ['未送付', '送付済', '要確認', '差戻し', '受領', '確定'];

/** 一覧を並べ替える。日の無いものはいつも後ろ。同じなら行政順のまま。 */
export function sortRespondents(rows: readonly WardRow[], { key, descending }: Sorting): readonly WardRow[] {
  if (key === 'office') return descending ? rows.toReversed() : rows;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortValue(a, key), sortValue(b, key)];
    if (left === right) return 0;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * (descending ? -1 : 1);
  });
}

function sortValue({ respondent }: WardRow, key: Exclude<SortKey, 'office'>): string | number | null {
  switch (key) {
    case 'state':
      return STATES.indexOf(respondent.state);
    case 'sent':
      return respondent.sentAt;
    case 'received':
      return respondent.receivedAt;
    case 'accepted':
      return respondent.acceptedAt;
    case 'due':
      return respondent.due;
    case 'late':
      return respondent.daysLate;
    case 'findings':
      return respondent.errors * 1000 + respondent.confirms;
  }
}
