import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OwnHandout } from '../../../shared/api/calls/composeCalls.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition.ts';
import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { composeText } from './composeText.ts';

/** 元に戻せる回数。 */
const STEPS = 100;

export interface HandoutDraft {
  readonly definition: HandoutDefinition;
  /** 本体にある版。 */
  readonly seen: number;
  readonly savedAt: string;
  /** 直す所。あるうちは保存されない。 */
  readonly problems: readonly HandoutProblem[];
  /** しまえなかった訳。 */
  readonly failure: string | null;
  /** 直して、すぐしまう。 */
  put(next: HandoutDefinition): void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** しまい終わるのを待つ。しまえていれば true。 */
  settle(): Promise<boolean>;
  /** まだしまえていない直しがあるか。 */
  isOpen(): boolean;
}

/** 資料を直す手。直すたびにしまい、しまうのは一つずつ順に。 */
export function useHandoutDraft(own: OwnHandout): HandoutDraft {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const [definition, setDefinition] = useState(own.definition);
  const [past, setPast] = useState<readonly HandoutDefinition[]>([]);
  const [future, setFuture] = useState<readonly HandoutDefinition[]>([]);
  const [problems, setProblems] = useState<readonly HandoutProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [saved, setSaved] = useState({ seen: own.seen, savedAt: own.savedAt });
  const now = useRef(definition);
  const stored = useRef(definition);
  const seen = useRef(own.seen);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const save = async (): Promise<void> => {
    const wanted = now.current;
    if (wanted === stored.current) return setProblems([]);
    try {
      const result = await call('compose.save', {
        handout: own.definition.id,
        definition: wanted,
        seen: seen.current,
      });
      setProblems(result.problems);
      setFailure(null);
      if (result.problems.length > 0) {
        announce({ level: 'failed', text: composeText.unsaved });
        return;
      }
      seen.current = result.seen;
      stored.current = wanted;
      setSaved({ seen: result.seen, savedAt: result.savedAt });
      announce({ level: 'done', text: composeText.saved });
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => String(name).startsWith('handout.'),
      });
    } catch (error) {
      const message = failureMessage(error);
      setFailure(message);
      announce({ level: 'failed', text: message });
    }
  };
  const show = (next: HandoutDefinition) => {
    now.current = next;
    setDefinition(next);
    queue.current = queue.current.then(save);
  };
  const [back, forth] = [past.at(-1), future[0]];
  return {
    definition,
    ...saved,
    problems,
    failure,
    put: (next) => {
      const before = now.current;
      if (next === before) return;
      setPast((list) => [...list, before].slice(-STEPS));
      setFuture([]);
      show(next);
    },
    undo:
      back === undefined
        ? null
        : () => {
            setPast((list) => list.slice(0, -1));
            setFuture((list) => [definition, ...list]);
            show(back);
          },
    redo:
      forth === undefined
        ? null
        : () => {
            setFuture((list) => list.slice(1));
            setPast((list) => [...list, definition]);
            show(forth);
          },
    settle: async () => {
      leaveField();
      await queue.current;
      return now.current === stored.current;
    },
    isOpen: () => {
      leaveField();
      return now.current !== stored.current;
    },
  };
}

/** 打ちかけの欄を離れて、確定させる。 */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
