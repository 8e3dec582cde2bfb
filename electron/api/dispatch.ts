import { assertTransferable } from '../../shared/api/assertTransferable.ts';
import { type CallName, type CallResult, CONTRACT } from '../../shared/api/contract.ts';
import { DaichoError, failureSentence } from '../../shared/api/failure.ts';
import type { Handlers } from './handlers.ts';

export type Dispatch = (
  name: string,
  input: unknown,
  onProgress: (progress: unknown) => void,
) => Promise<CallResult<unknown>>;

/**
 * 呼び出しの入口。引数は約束の形で一度だけ確かめ、失敗はデータにして返す (例外の中身は
 * プロセスをまたぐと失われる)。思わぬ誤りは log に書き、その記録番号だけを画面に渡す。
 */
export function createDispatch(handlers: Handlers, log: (error: unknown) => string): Dispatch {
  return async (name, input, onProgress) => {
    try {
      const value = await answer(handlers, name, input, onProgress);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof DaichoError) return failed(error.code, error.message);
      return failed('unexpected', failureSentence('unexpected', { log: log(error) }));
    }
  };
}

async function answer(
  handlers: Handlers,
  name: string,
  input: unknown,
  onProgress: (progress: unknown) => void,
): Promise<unknown> {
  if (!isCallName(name))
    throw new DaichoError('badArgument', { detail: `「${name}」という呼び出しはありません` });
  const parsed = CONTRACT[name].input.safeParse(input);
  if (!parsed.success) throw new DaichoError('badArgument', { detail: `${name} ${issuesOf(parsed.error)}` });
  // 名と引数の組は型では追えない。今の行で約束の形に合うと確かめた。
  const handler = handlers[name] as (input: unknown, context: object) => Promise<unknown>;
  let finished = false;
  try {
    const value = await handler(parsed.data, {
      progress: (progress: unknown) => {
        if (finished) return;
        assertTransferable(progress, `${name} の途中経過`);
        onProgress(progress);
      },
    });
    assertTransferable(value, `${name} の結果`);
    return value;
  } finally {
    finished = true;
  }
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(CONTRACT, name);
}

function issuesOf(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('、');
}

function failed(code: string, message: string): CallResult<never> {
  return { ok: false, failure: { code, message } };
}
