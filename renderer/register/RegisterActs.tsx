import { Link } from 'wouter';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { TableFileButton } from '../ui/TableFileButton.tsx';
import { ExportMenu, type ExportScope } from './ExportMenu.tsx';
import { checkText, exchangeText, historyText, registerText } from './registerText.ts';

interface RegisterActsProps {
  readonly definition: RegisterDefinition;
  readonly asOf: string | null;
  readonly scope: () => ExportScope;
  readonly onFile: (file: File) => void;
  readonly checking: boolean;
  readonly onChecking: (checking: boolean) => void;
  readonly onAddRow: () => void;
}

/** 題の右のボタン: 取り込む、書き出す、点検、履歴、行を追加。 */
export function RegisterActs({ definition, asOf, scope, checking, onChecking, ...acts }: RegisterActsProps) {
  const { table, fixedRows } = definition;
  return (
    <>
      <TableFileButton label={exchangeText.import} onFile={acts.onFile} />
      <ExportMenu table={table} asOf={asOf} scope={scope} />
      <button type="button" className="button" aria-pressed={checking} onClick={() => onChecking(!checking)}>
        {checkText.check}
      </button>
      <Link href={`/register/${table}/history`} className="button">
        {historyText.open}
      </Link>
      {fixedRows ? null : (
        <button type="button" className="button main" onClick={acts.onAddRow}>
          {registerText.addRow}
        </button>
      )}
    </>
  );
}
