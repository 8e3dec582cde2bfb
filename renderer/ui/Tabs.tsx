import { Link } from 'wouter';

export interface TabLink {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
}

/** 画面の中の切替え。行き先があるのでリンクで作る。 */
export function Tabs({
  tabs,
  current,
  label,
}: {
  readonly tabs: readonly TabLink[];
  readonly current: string;
  readonly label: string;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} href={tab.to} {...(tab.to === current ? { 'aria-current': 'page' as const } : {})}>
          {tab.label}
          {tab.count === undefined ? null : <small>{tab.count}</small>}
        </Link>
      ))}
    </nav>
  );
}
