import { useState } from 'react';
import type { ReplyDetail, ReplyFinding } from '../../../shared/api/contract.ts';

/** 確認の理由と、それを注記として印刷してよいか。 */
export interface Reason {
  readonly text: string;
  readonly printed: boolean;
}

export interface Reasons {
  of(finding: ReplyFinding): Reason;
  write(finding: ReplyFinding, reason: Reason): void;
}

/**
 * 書きかけの理由。ほかの回答を見に行って戻っても、訂正で所見の並びが変わっても消えない。
 * 回答の id → 所見の中身 → 理由
 */
const drafts = new Map<string, ReadonlyMap<string, Reason>>();

export function useReasons(reply: ReplyDetail): Reasons {
  const [written, setWritten] = useState(() => drafts.get(reply.id) ?? new Map<string, Reason>());
  return {
    of: (finding) => written.get(keyOf(finding)) ?? { text: finding.reason ?? '', printed: finding.printed },
    write: (finding, reason) => {
      const next = new Map([...written, [keyOf(finding), reason]]);
      drafts.set(reply.id, next);
      setWritten(next);
    },
  };
}

function keyOf({ kind, code, message }: ReplyFinding): string {
  return `${kind} ${code ?? ''} ${message}`;
}
