import { toTenth } from './indicatorRate.ts';

/** 目標に向けた動き。語と形で見分ける (色だけに頼らない)。 */
export type Progress = 'achieved' | 'toward' | 'flat' | 'away' | 'none';

export const PROGRESS_WORDS: Readonly<Record<Progress, string>> = {
  achieved: '達成',
  toward: '目標に向かっている',
  flat: '横ばい',
  away: '遠ざかっている',
  none: '比べられない',
};

export interface Judged {
  readonly progress: Progress;
  /** なぜそう言えるか。一文。 */
  readonly reason: string;
  /** 比べたもと。比べていなければ null。 */
  readonly from: YearValue | null;
  readonly latest: YearValue | null;
}

export interface YearValue {
  readonly fiscalYear: number;
  readonly value: number;
}

interface Judging {
  readonly direction: 'up' | 'down';
  readonly target: number | null;
  readonly baseline: YearValue | null;
  /** 年度の値。値の決まらない年度は入れない。 */
  readonly values: readonly YearValue[];
  /** 二つの年度の間に集計の切れ目があれば、その訳。 */
  readonly breakBetween: (from: number, to: number) => string | null;
}

/**
 * 目標に向かっているかを言う。
 * 1. いちばん新しい値が目標に届いていれば (増やす: 値 ≧ 目標、減らす: 値 ≦ 目標)「達成」
 * 2. 基準の年度 (無ければ、いちばん古い値の年度) から、よい向きに動いていれば「目標に向かっている」、
 *    逆に動いていれば「遠ざかっている」、同じなら「横ばい」
 * 3. 値か目標が無い、比べるもとが無い、間に集計の切れ目があるときは「比べられない」で、訳を言う
 * 数はみな小数1位に四捨五入してから比べる: 紙の数と言葉が食い違わない。
 */
export function towardsTarget({ direction, target, baseline, values, breakBetween }: Judging): Judged {
  const sorted = values.toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  const latest = sorted.at(-1) ?? null;
  const none = (reason: string): Judged => ({ progress: 'none', reason, from: null, latest });
  if (latest === null) return none('まだ値がありません。');
  if (target === null) return none('目標値がありません。');
  const now = toTenth(latest.value);
  const goal = toTenth(target);
  if (direction === 'up' ? now >= goal : now <= goal)
    return { progress: 'achieved', reason: '目標に届いています。', from: null, latest };
  const from = [...(baseline === null ? [] : [baseline]), ...sorted].find(
    ({ fiscalYear }) => fiscalYear < latest.fiscalYear,
  );
  if (from === undefined) return none('比べるもとの年度の値がありません。');
  const broken = breakBetween(from.fiscalYear, latest.fiscalYear);
  if (broken !== null) return none(`間で集計の定義が変わったので比べません（${broken}）。`);
  const before = toTenth(from.value);
  if (now === before) return { progress: 'flat', reason: 'もとの値と同じです。', from, latest };
  const better = direction === 'up' ? now > before : now < before;
  return {
    progress: better ? 'toward' : 'away',
    reason: better ? 'もとの値より目標に近づいています。' : 'もとの値より目標から離れています。',
    from,
    latest,
  };
}
