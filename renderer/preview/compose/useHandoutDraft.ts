import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OwnHandout } from '../../../shared/api/calls/composeCalls.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { type SavedSteps, useSavedSteps } from '../../ui/useSavedSteps.ts';
import { composeText } from './composeText.ts';

export interface HandoutDraft extends Omit<SavedSteps<HandoutDefinition>, 'value' | 'retry'> {
  readonly definition: HandoutDefinition;
  /** 本体にある版。 */
  readonly seen: number;
  readonly savedAt: string;
  /** 直す所。あるうちは保存されない。 */
  readonly problems: readonly HandoutProblem[];
  /** しまえなかった訳。 */
  readonly failure: string | null;
}

/** 資料を直す手。 */
export function useHandoutDraft(own: OwnHandout): HandoutDraft {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const [problems, setProblems] = useState<readonly HandoutProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [saved, setSaved] = useState({ seen: own.seen, savedAt: own.savedAt });
  const seen = useRef(own.seen);

  const save = async (definition: HandoutDefinition, changed: boolean): Promise<boolean> => {
    if (!changed) {
      setProblems([]);
      return true;
    }
    try {
      const result = await call('compose.save', {
        handout: own.definition.id,
        definition,
        seen: seen.current,
      });
      setProblems(result.problems);
      setFailure(null);
      if (result.problems.length > 0) {
        announce({ level: 'failed', text: composeText.unsaved });
        return false;
      }
      seen.current = result.seen;
      setSaved({ seen: result.seen, savedAt: result.savedAt });
      announce({ level: 'done', text: composeText.saved });
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => String(name).startsWith('handout.'),
      });
      return true;
    } catch (error) {
      const message = failureMessage(error);
      setFailure(message);
      announce({ level: 'failed', text: message });
      return false;
    }
  };
  const { value, retry: _, ...steps } = useSavedSteps(own.definition, save);
  return { ...steps, ...saved, definition: value, problems, failure };
}
