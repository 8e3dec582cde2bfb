import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { exchangeText } from '../registerText.ts';

export type Preview = CallOutput<'register.previewImport'>;

interface PreviewState {
  readonly name: string;
  readonly preview: Preview;
}

/** 選んだファイルの試し読み。閉じれば本体の覚えも捨てる。 */
export function usePreview(table: string) {
  const [state, setState] = useState<PreviewState | null>(null);
  const token = useRef<string | null>(null);
  const { announce } = useStatusLine();
  const discard = () => {
    // 捨て損ねても、窓を閉じれば消える。
    if (token.current !== null) void call('register.discardImport', { token: token.current }).catch(() => {});
    token.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: 画面を離れるときに一度
  useEffect(() => discard, []);
  return {
    state,
    read: async (file: File): Promise<void> => {
      announce({ level: 'busy', text: exchangeText.reading(file.name) });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const preview = await call('register.previewImport', { table, name: file.name, bytes });
        token.current = preview.token;
        setState({ name: file.name, preview });
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
