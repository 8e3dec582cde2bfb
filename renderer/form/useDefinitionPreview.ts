import { useState } from 'react';
import type { PreviewedDefinition } from '../../shared/api/calls/formCalls.ts';
import type { FormId } from '../../shared/survey/form.ts';
import { call, failureMessage } from '../api/call.ts';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { formText } from './formText.ts';

export type Preview = PreviewedDefinition;

/** 選んだ定義のブックの試し読み。まだ何も書かない。 */
export function useDefinitionPreview(form: FormId) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { announce } = useStatusLine();
  const acts = {
    read: async (file: File): Promise<void> => {
      announce({ level: 'busy', text: formText.reading(file.name) });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        setPreview(await call('form.previewDefinition', { form, name: file.name, bytes }));
        announce(null);
      } catch (error) {
        announce({ level: 'failed', text: failureMessage(error) });
      }
    },
    close: () => setPreview(null),
  };
  return [preview, acts] as const;
}
