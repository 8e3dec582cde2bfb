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

export interface QuestionDrafts {
  readonly questions: readonly DraftQuestion[];
  readonly change: (id: string, patch: Partial<DraftQuestion>) => void;
  readonly add: () => void;
  readonly remove: (id: string) => void;
}

/** 尋ねる候補: 誤りと確認の所見ははじめから選んでおき、自分の質問を足せる。 */
export function useQuestionDrafts(draft: SendbackDraft): QuestionDrafts {
  const [questions, setQuestions] = useState<readonly DraftQuestion[]>(() =>
    draft.findings
      .filter((each) => each.level !== 'info')
      .map((each) => ({
        id: String(each.finding),
        finding: each.finding,
        chosen: true,
        label: each.draft.label,
        text: each.draft.text,
      })),
  );
  return {
    questions,
    change: (id, patch) =>
      setQuestions((all) => all.map((each) => (each.id === id ? { ...each, ...patch } : each))),
    add: () =>
      setQuestions((all) => [
        ...all,
        { id: crypto.randomUUID(), finding: null, chosen: true, label: '', text: '' },
      ]),
    remove: (id) => setQuestions((all) => all.filter((each) => each.id !== id)),
  };
}
