import type { FormId } from './form.ts';

/** 締めるときに残っていること、一種類。 */
export interface Remaining {
  /** notReceived 届いていない / waiting 判断を待つ回答がある / returned 差し戻したまま / proposals 台帳への反映を決めていない */
  readonly kind: 'notReceived' | 'waiting' | 'returned' | 'proposals';
  readonly form: FormId;
  /** 区コード、行政順。 */
  readonly wards: readonly string[];
}

/** 残っていることの言い方。 */
export function remainingText(kind: Remaining['kind'], count: number): string {
  switch (kind) {
    case 'notReceived':
      return `回答が届いていない ${count}区`;
    case 'waiting':
      return `届いた回答を確定していない ${count}区`;
    case 'returned':
      return `差し戻したままの ${count}区`;
    case 'proposals':
      return `台帳への反映を決めていない ${count}区`;
  }
}
