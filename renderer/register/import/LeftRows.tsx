import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../shared/register/exchange/importPreview.ts';
import { Icon } from '../../ui/Icon.tsx';
import { exchangeText } from '../registerText.ts';

/** 取り込まない行と、その訳。 */
export function RefusedRows({ rows }: { readonly rows: ImportPreview['refused'] }) {
  return (
    <Section title={exchangeText.refused} about={exchangeText.refusedAbout} count={rows.length}>
      <table className="table">
        <thead>
          <tr>
            <th>{exchangeText.fileRow}</th>
            <th>{exchangeText.field}</th>
            <th>{exchangeText.text}</th>
            <th>{exchangeText.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, column, text, reason }) => (
            <tr key={`${row} ${column} ${reason}`}>
              <td className="nowrap">{exchangeText.row(row)}</td>
              <td>{column}</td>
              <td>{text}</td>
              <td>
                <span className="mark error wrap">
                  <Icon name="octagon" size={14} />
                  {reason}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** 名の書き方が違っても同じとみた行。 */
export function RespelledRows({ rows }: { readonly rows: ImportPreview['respelled'] }) {
  return (
    <Section title={exchangeText.respelled} about={exchangeText.respelledAbout} count={rows.length}>
      <ul className="plain-rows">
        {rows.map(({ row, text, name }) => (
          <li key={row}>
            {exchangeText.row(row)}　{text} → {name}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** 台帳にあってファイルに無い行。 */
export function MissingRows({ rows }: { readonly rows: ImportPreview['notFound'] }) {
  return (
    <Section title={exchangeText.notFound} about={exchangeText.notFoundAbout} count={rows.length}>
      <ul className="plain-rows">
        {rows.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly about: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Section({ title, about, count, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <div className="section-head">
        <h3>{title}</h3>
        <span className="count">{count}</span>
        <span className="muted small">{about}</span>
      </div>
      {children}
    </section>
  );
}
