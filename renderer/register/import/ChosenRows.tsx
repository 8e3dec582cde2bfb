import type { ReactNode } from 'react';
import type { ImportAddition, ImportChange } from '../../../shared/register/exchange/importPreview.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import { registerDefinition } from '../../../shared/register/tables.ts';
import { useCall } from '../../api/useCall.ts';
import { exchangeText } from '../registerText.ts';

interface ChosenRowsProps<T> {
  readonly rows: readonly T[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (rows: readonly number[], on: boolean) => void;
}

/** 変わる行: 欄ごとに、今の台帳 → ファイル。 */
export function ChangedRows({ rows, chosen, onChoose }: ChosenRowsProps<ImportChange>) {
  return (
    <Rows title={exchangeText.changed} rows={rows} onChoose={onChoose}>
      <table className="table">
        <thead>
          <tr>
            <th>{exchangeText.fileRow}</th>
            <th>{exchangeText.name}</th>
            <th>{exchangeText.field}</th>
            <th>{exchangeText.before}</th>
            <th>{exchangeText.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((change) =>
            change.fields.map((field, index) => (
              <tr key={`${change.row} ${field.field}`}>
                <td className="nowrap">
                  {index === 0 ? <Choose row={change} chosen={chosen} onChoose={onChoose} /> : null}
                </td>
                <td>{index === 0 ? change.name : ''}</td>
                <td>{field.label}</td>
                <td className="muted">{field.oldText || exchangeText.blank}</td>
                <td>
                  <strong>{field.newText || exchangeText.blank}</strong>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Rows>
  );
}

interface AddedRowsProps extends ChosenRowsProps<ImportAddition> {
  readonly table: string;
}

/** 新しい行: 入る欄のすべて。同じ名の行があれば言う。 */
export function AddedRows({ table, rows, chosen, onChoose }: AddedRowsProps) {
  const listing = useCall('register.list', { table, asOf: null });
  const fields = registerDefinition(table)?.fields ?? [];
  const contents = ({ values }: ImportAddition) =>
    fields
      .flatMap((field) => {
        const value = values[field.key] ?? null;
        if (value === null || value === '' || listing.data === undefined) return [];
        return [`${field.label} ${formatField(field, value, listing.data.context)}`];
      })
      .join('　');
  return (
    <Rows title={exchangeText.added} rows={rows} onChoose={onChoose}>
      <table className="table">
        <thead>
          <tr>
            <th>{exchangeText.fileRow}</th>
            <th>{exchangeText.name}</th>
            <th>{exchangeText.contents}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className="nowrap">
                <Choose row={row} chosen={chosen} onChoose={onChoose} />
              </td>
              <td>{row.name}</td>
              <td>
                {contents(row)}
                {row.similar.length === 0 ? null : (
                  <p className="mark confirm">
                    {exchangeText.similar(row.similar.map(({ name }) => name).join('、'))}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Rows>
  );
}

interface ChooseProps {
  readonly row: { readonly row: number; readonly name: string };
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (rows: readonly number[], on: boolean) => void;
}

function Choose({ row, chosen, onChoose }: ChooseProps) {
  return (
    <label className="choice-label">
      <input
        type="checkbox"
        aria-label={exchangeText.choose(row.name)}
        checked={chosen.has(row.row)}
        onChange={(event) => onChoose([row.row], event.target.checked)}
      />
      {exchangeText.row(row.row)}
    </label>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly { readonly row: number }[];
  readonly onChoose: (rows: readonly number[], on: boolean) => void;
  readonly children: ReactNode;
}

function Rows({ title, rows, onChoose, children }: RowsProps) {
  if (rows.length === 0) return null;
  const all = rows.map(({ row }) => row);
  return (
    <section aria-label={title}>
      <div className="section-head">
        <h3>{title}</h3>
        <span className="count">{rows.length}</span>
        <button type="button" className="link-button" onClick={() => onChoose(all, true)}>
          {exchangeText.all}
        </button>
        <button type="button" className="link-button beside" onClick={() => onChoose(all, false)}>
          {exchangeText.none}
        </button>
      </div>
      {children}
    </section>
  );
}
