import type { ReactNode } from 'react';
import { useAppState } from '../api/useAppState.ts';
import { uiText } from './uiText.ts';

interface PageHeaderProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** 下にタブの帯が続くときは線を引かない。 */
  readonly lined?: boolean;
  /** 右端に並ぶ操作。塗りつぶしは画面に一つだけ。 */
  readonly children?: ReactNode;
}

export function PageHeader({ title, about, lined = false, children }: PageHeaderProps) {
  const { sample } = useAppState();
  return (
    <header className={lined ? 'page-head lined' : 'page-head'}>
      <h1>{title}</h1>
      {about === undefined ? null : <div className="about">{about}</div>}
      {sample ? <span className="tag">{uiText.sample}</span> : null}
      {children === undefined ? null : <div className="acts">{children}</div>}
    </header>
  );
}
