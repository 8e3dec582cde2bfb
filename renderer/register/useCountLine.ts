import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { useCall } from '../api/useCall.ts';
import { registerText } from './registerText.ts';

interface CountLine {
  readonly definition: RegisterDefinition;
  readonly asOf: string | null;
  readonly today: string;
  readonly total: number;
  /** 絞り込んで見えている数。まだ分からなければ null。 */
  readonly shown: number | null;
}

/** 件数の一言と、今日現在にする言葉。全期間は終わった行も数えるので、紙に出る今日現在の数を並べる。 */
export function useCountLine({ definition, asOf, today, total, shown }: CountLine): {
  readonly count: string;
  readonly todayLabel: string;
} {
  const counts = useCall('register.counts', { asOf: today });
  const now = counts.data?.find(({ table }) => table === definition.table)?.count;
  const all = definition.valid !== null && asOf === null;
  const whole = all ? registerText.allRows(total) : registerText.rows(total);
  return {
    count: shown === null || shown === total ? whole : registerText.found(shown, total),
    todayLabel: now === undefined ? registerText.today : registerText.todayRows(now),
  };
}
