import { useEffect, useRef } from 'react';
import type { Item, RowColumn } from '../../../shared/survey/form.ts';
import type { TypedRow } from '../../../shared/survey/typing/typedAnswer.ts';
import { answerWords } from './answerWords.ts';

interface RowsFieldProps {
  readonly item: Item;
  readonly rows: readonly TypedRow[];
  readonly onType: (rows: readonly TypedRow[]) => void;
  readonly autoFocus: boolean;
  readonly registerRows?: readonly TypedRow[];
}

/** 繰返し行の小さな表。最後の空の行に打てば、次の行が足される。 */
export function RowsField({ item, rows, onType, autoFocus, registerRows = [] }: RowsFieldProps) {
  const table = useRef<HTMLTableElement>(null);
  const columns = item.columns ?? [];
  useEffect(() => {
    if (autoFocus) table.current?.querySelector<HTMLElement>('[data-typing]')?.focus();
  }, [autoFocus]);
  const write = (at: number, column: string, text: string) => {
    const row = { ...rows[at], [column]: text };
    onType(at < rows.length ? rows.map((each, index) => (index === at ? row : each)) : [...rows, row]);
  };
  return (
    <div className="answer-rows">
      <table ref={table} className="table" aria-label={item.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.code} scope="col">
                {column.label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {[...rows, {}].map((row: TypedRow, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: 行に名は無く、並びが行そのもの
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.code}>
                  <RowCell
                    column={column}
                    label={answerWords.cellOf(item.label, at + 1, column.label)}
                    text={row[column.code] ?? ''}
                    onType={(text) => write(at, column.code, text)}
                  />
                </td>
              ))}
              <td>
                {at === rows.length ? null : (
                  <button
                    type="button"
                    className="link-button small"
                    tabIndex={-1}
                    aria-label={`${item.label} ${answerWords.deleteRow(at + 1)}`}
                    onClick={() => onType(rows.filter((_, index) => index !== at))}
                  >
                    {answerWords.deleteShort}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {registerRows.length === 0 || rows.length > 0 ? null : (
        <button type="button" className="link-button small" onClick={() => onType(registerRows)}>
          {answerWords.fromRegister(registerRows.length)}
        </button>
      )}
    </div>
  );
}

interface RowCellProps {
  readonly column: RowColumn;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}

function RowCell({ column, label, text, onType }: RowCellProps) {
  if (column.type === 'choice') {
    return (
      <select
        className="field"
        data-typing=""
        aria-label={label}
        value={text}
        onChange={(event) => onType(event.target.value)}
      >
        <option value="">{answerWords.none}</option>
        {(column.choices ?? []).map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className={`field ${column.type}`}
      data-typing=""
      aria-label={label}
      value={text}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
