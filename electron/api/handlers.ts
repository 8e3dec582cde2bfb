import type { CallInput, CallName, CallOutput, CallProgress } from '../../shared/api/contract.ts';

/** 約束の名ごとに処理を一つ。欠けても余っても型が断る。 */
export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>, context: CallContext<N>) => Promise<CallOutput<N>>;
};

export interface CallContext<N extends CallName> {
  /** 長い仕事の途中経過。値を返した後に呼んでも届かない。 */
  progress(progress: CallProgress<N>): void;
}
