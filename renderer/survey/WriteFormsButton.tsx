import { useStatusLine } from '../ui/StatusLineState.tsx';
import { useChange } from '../ui/useChange.ts';
import { surveyText } from './surveyText.ts';

/** 24区ぶんの様式をフォルダに書き出す。場所は本体が尋ねる。 */
export function WriteFormsButton({ survey }: { readonly survey: string }) {
  const { announce } = useStatusLine();
  const write = useChange('survey.writeForms', {
    busy: surveyText.writingNow,
    done: (written) => (written === null ? null : surveyText.written(written.folder, written.files.length)),
    onProgress: ({ done, total }) => announce({ level: 'busy', text: surveyText.writing(done, total) }),
  });
  return (
    <button
      type="button"
      className="button"
      disabled={write.isPending}
      onClick={() => write.mutate({ survey })}
    >
      {write.isPending ? surveyText.writingNow : surveyText.writeForms}
    </button>
  );
}
