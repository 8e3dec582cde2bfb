import type { ReactNode } from 'react';
import { uiText } from './uiText.ts';

interface PanelProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
  /** 足もとの操作。 */
  readonly acts?: ReactNode;
}

/** 右の欄。いつも左で選んだものの詳しい内容。 */
export function Panel({ title, about, children, acts }: PanelProps) {
  return (
    <aside className="panel" aria-label={uiText.detail}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い欄をキーだけで送れるようにする */}
      <section className="panel-body" tabIndex={0} aria-label={title}>
        <h2>{title}</h2>
        {about === undefined ? null : <p className="muted small">{about}</p>}
        {children}
      </section>
      {acts === undefined ? null : <div className="panel-foot">{acts}</div>}
    </aside>
  );
}
