import { useRef } from 'react';
import { questionnaireText } from '../questionnaireText.ts';

/** 一人ずつの回答の表を選ぶ。選んでもまだ書かない。 */
export function RawButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {questionnaireText.import}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.ods,.csv"
        aria-label={questionnaireText.import}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // 同じファイルをもう一度選んでも届くように。
          event.target.value = '';
        }}
      />
    </>
  );
}
