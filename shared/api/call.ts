import type { z } from 'zod';

/** 呼び出し一つの約束: 引数の形と、返るもの・途中経過の型。 */
interface Call<I extends z.ZodType, O, P> {
  readonly input: I;
  /** 型だけ。実行時には無い。 */
  readonly _output: O;
  readonly _progress: P;
}

/** 約束を一つ書く: `call<返るもの, 途中経過>()(引数の形)`。 */
export function call<O, P = never>() {
  return <I extends z.ZodType>(input: I): Call<I, O, P> => ({ input }) as Call<I, O, P>;
}
