import { useState } from 'react';
import type { ReplyDetail } from '../../../shared/api/contract.ts';

/** 所見の並びの番号 (文字) → 理由。 */
export type Reasons = Readonly<Record<string, string>>;

/** 書きかけの理由。ほかの回答を見に行って戻っても消えない。 */
const drafts = new Map<string, Reasons>();

export function useReasons(
  reply: ReplyDetail,
): readonly [Reasons, (position: number, reason: string) => void] {
  const key = `${reply.id} ${reply.version}`;
  const [reasons, setReasons] = useState<Reasons>(() => drafts.get(key) ?? givenReasons(reply));
  const write = (position: number, reason: string) => {
    const next = { ...reasons, [String(position)]: reason };
    drafts.set(key, next);
    setReasons(next);
  };
  return [reasons, write];
}

function givenReasons(reply: ReplyDetail): Reasons {
  return Object.fromEntries(reply.findings.map(({ position, reason }) => [String(position), reason ?? '']));
}
