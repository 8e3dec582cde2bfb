import { useEffect, useRef, useState } from 'react';
import type { RawSheet } from '../../../../shared/bureau/questionnaire/raw/rawSheet.ts';
import { call, failureMessage } from '../../../api/call.ts';
import { useStatusLine } from '../../../ui/StatusLineState.tsx';
import { rawText } from '../questionnaireText.ts';

/** 開いた回答の表。まだ書いていない。 */
export interface OpenedRaw {
  readonly file: string;
  readonly token: string;
  readonly sheets: readonly RawSheet[];
}

/** 選んだ回答の表。閉じれば本体の覚えも捨てる。 */
export function useRawSheets() {
  const [state, setState] = useState<OpenedRaw | null>(null);
  const token = useRef<string | null>(null);
  const { announce } = useStatusLine();
  const discard = () => {
    // 捨て損ねても、窓を閉じれば消える。
    if (token.current !== null)
      void call('questionnaire.discardSheet', { token: token.current }).catch(() => {});
    token.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: 画面を離れるときに一度
  useEffect(() => discard, []);
  return {
    state,
    read: async (file: File): Promise<void> => {
      announce({ level: 'busy', text: rawText.reading(file.name) });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        discard();
        const opened = await call('questionnaire.readSheet', { name: file.name, bytes });
        token.current = opened.token;
        setState({ file: file.name, ...opened });
        announce(null);
      } catch (error) {
        announce({ level: 'failed', text: failureMessage(error) });
      }
    },
    close: () => {
      discard();
      setState(null);
    },
  };
}
