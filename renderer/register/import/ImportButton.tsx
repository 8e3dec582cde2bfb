import { useRef } from 'react';
import { exchangeText } from '../registerText.ts';

/** 取り込む名簿を選ぶ。選んでもまだ書かない。 */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {exchangeText.import}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.ods,.csv"
        aria-label={exchangeText.import}
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
