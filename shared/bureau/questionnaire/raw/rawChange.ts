import type { Questionnaire } from '../questionnaire.ts';
import type { RawCount, RawPlan } from './countRaw.ts';

/** 取り込むと変わるところ。みな空なら、取り込んでも何も変わらない。 */
export interface RawChange {
  /** 選択肢の id → 前と後の数。変わるものだけ。 */
  readonly counts: readonly {
    readonly item: string;
    readonly choice: string;
    readonly label: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** 未回答があるのに選択肢に「未回答」の無い問い。選択肢を足す。 */
  readonly addNoAnswer: readonly { readonly item: string; readonly count: number }[];
  readonly comments: RawCount['comments'];
  readonly returned: { readonly before: number | null; readonly after: number } | null;
}

/** 数えたものを今のアンケートと比べる。回収数は、まだ打っていないか、そうすると決めたときだけ変える。 */
export function rawChange(
  { items, comments, respondents }: RawCount,
  plan: Pick<RawPlan, 'setReturned'>,
  questionnaire: Questionnaire,
): RawChange {
  const counts: RawChange['counts'][number][] = [];
  const addNoAnswer: RawChange['addNoAnswer'][number][] = [];
  for (const counted of items) {
    const item = questionnaire.items.find(({ id }) => id === counted.item);
    if (item === undefined) continue;
    const noAnswer = item.choices.find(({ kind }) => kind === 'noAnswer');
    if (noAnswer === undefined && counted.noAnswer > 0)
      addNoAnswer.push({ item: item.id, count: counted.noAnswer });
    for (const { id, label, count } of item.choices) {
      // 凡例の分からない値は、一人ずつの答えがあれば要らない。
      const after = id === noAnswer?.id ? counted.noAnswer : (counted.counts[id] ?? null);
      if (after !== count) counts.push({ item: item.id, choice: id, label, before: count, after });
    }
  }
  const { returned } = questionnaire;
  const moves = respondents !== returned && (returned === null || plan.setReturned);
  return {
    counts,
    addNoAnswer,
    comments,
    returned: moves ? { before: returned, after: respondents } : null,
  };
}

/** 何も変わらないか。 */
export function isSame({ counts, addNoAnswer, comments, returned }: RawChange): boolean {
  return counts.length + addNoAnswer.length + comments.length === 0 && returned === null;
}

/** 取り込みを決めたときに見ていたアンケートの印。違えば、ほかで変わっている。 */
export function signatureOf({ version, items, entries }: Questionnaire): string {
  return JSON.stringify([
    version,
    items.map((item) => [item.id, item.version, item.choices.map(({ id, version: v }) => [id, v])]),
    entries.map(({ id, version: v }) => [id, v]),
  ]);
}
