import type { Bridge, CallInput, CallName, CallOutput, CallProgress } from '../../shared/api/contract.ts';

/** preload が置く橋。画面が外に触れるのはここだけ。 */
declare global {
  interface Window {
    readonly daicho: Bridge;
  }
}

/** 本体が断った呼び出し。`message` はそのまま画面に出せる日本語の文。 */
export class CallFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'CallFailure';
    this.code = code;
  }
}

/** 約束の名で本体を呼ぶ。失敗は CallFailure で投げる。 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  onProgress?: (progress: CallProgress<N>) => void,
): Promise<CallOutput<N>> {
  // 橋の型は名を知らない。名と型の対応は contract.ts が決め、本体の Handlers が同じものを守る。
  const listener = onProgress as ((progress: unknown) => void) | undefined;
  const result = await window.daicho.call(name, input, listener);
  if (!result.ok) throw new CallFailure(result.failure.code, result.failure.message);
  return result.value as CallOutput<N>;
}

/** 画面に出す一文。橋そのものが切れたときも黙らない。 */
export function failureMessage(error: unknown): string {
  if (error instanceof CallFailure) return error.message;
  return '本体と話せませんでした。台帳は確定したところまで保存されています。プログラムを開き直してください。';
}
