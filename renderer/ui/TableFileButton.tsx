import { useRef } from 'react';

interface TableFileButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** 表のファイル (Excel か CSV) を選ぶ。選んでもまだ書かない。 */
export function TableFileButton({ label, onFile }: TableFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.ods,.csv"
        aria-label={label}
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
