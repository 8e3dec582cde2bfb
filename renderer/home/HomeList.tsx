import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../ui/Icon.tsx';
import { homeText } from './homeText.ts';

export interface HomeRow {
  readonly key: string;
  /** 空なら出さず、rest が行の頭から始まる。 */
  readonly who: string;
  readonly rest: ReactNode;
  readonly end?: ReactNode;
  readonly to: string | null;
}

interface HomeListProps {
  readonly title: string;
  readonly rows: readonly HomeRow[];
  readonly limit: number;
  readonly nothing: ReactNode;
  readonly link?: { readonly to: string; readonly label: string };
  /** 行の前に置く一行。数には入れない。 */
  readonly before?: ReactNode;
  readonly className?: string;
}

/** 見出し、件数、行。入りきらない分は数で言い、見出しの数はいつも全部。 */
export function HomeList({ title, rows, limit, nothing, link, before, className }: HomeListProps) {
  const shown = rows.slice(0, limit);
  return (
    <section aria-label={title} {...(className === undefined ? {} : { className })}>
      <div className="section-head">
        <h2>{title}</h2>
        <span className="count">{rows.length}</span>
        {link === undefined ? null : <Link href={link.to}>{link.label}</Link>}
      </div>
      {before}
      {rows.length === 0 ? <div className="nothing">{nothing}</div> : null}
      <ul className="list">
        {shown.map((row) => (
          <li key={row.key}>
            {row.to === null ? (
              <div>
                <Cells row={row} />
              </div>
            ) : (
              <Link href={row.to}>
                <Cells row={row} />
              </Link>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown.length ? (
        <p className="more">{homeText.more(rows.length - shown.length)}</p>
      ) : null}
    </section>
  );
}

function Cells({ row }: { readonly row: HomeRow }) {
  return (
    <>
      {row.who === '' ? null : <span className="who">{row.who}</span>}
      <span className="rest">{row.rest}</span>
      <span className="end">
        {row.end}
        {row.to === null ? null : <Icon name="chevron" size={14} />}
      </span>
    </>
  );
}
