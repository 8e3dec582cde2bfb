import { useState } from 'react';
import type { SendbackDraft } from '../../../shared/api/calls/sendbackCalls.ts';

/** 確認票に載せる候補1つ。finding は所見の番号、自分で書いたものは null。 */
export interface DraftQuestion {
  readonly id: string;
  readonly finding: number | null;
  readonly chosen: boolean;
  readonly label: string;
  readonly text: string;
}

/** 書きかけの差戻し。 */
interface Written {
  readonly questions: readonly DraftQuestion[];
  /** 書かれたままの期限。 */
  readonly deadline: string;
  readonly reason: string;
}

export interface QuestionDrafts extends Written {
  readonly change: (id: string, patch: Partial<DraftQuestion>) => void;
  readonly add: () => void;
  readonly remove: (id: string) => void;
  readonly write: (patch: Partial<Pick<Written, 'deadline' | 'reason'>>) => void;
  /** 差し戻したか、やめた。 */
  readonly forget: () => void;
}

/** 書きかけは、ほかの画面を見に行って戻っても消えない。回答が変わる (版が進む) と所見も変わるので、はじめから。 */
const kept = new Map<string, Written>();

/** 尋ねる候補: 誤りと確認の所見ははじめから選んでおき、自分の質問を足せる。 */
export function useQuestionDrafts(draft: SendbackDraft): QuestionDrafts {
  const key = `${draft.reply} ${draft.version}`;
  const [written, set] = useState(() => kept.get(key) ?? begin(draft));
  const keep = (patch: Partial<Written>) => {
    const next = { ...written, ...patch };
    kept.set(key, next);
    set(next);
  };
  const { questions } = written;
  return {
    ...written,
    change: (id, patch) =>
      keep({ questions: questions.map((each) => (each.id === id ? { ...each, ...patch } : each)) }),
    add: () =>
      keep({
        questions: [
          ...questions,
          { id: crypto.randomUUID(), finding: null, chosen: true, label: '', text: '' },
        ],
      }),
    remove: (id) => keep({ questions: questions.filter((each) => each.id !== id) }),
    write: keep,
    forget: () => void kept.delete(key),
  };
}

function begin(draft: SendbackDraft): Written {
  const questions = draft.findings
    .filter((each) => each.level !== 'info')
    .map((each) => ({
      id: String(each.finding),
      finding: each.finding,
      chosen: true,
      label: each.draft.label,
      text: each.draft.text,
    }));
  return { questions, deadline: '', reason: '' };
}
