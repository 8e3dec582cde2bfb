import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** 何も無いとき: 太い一文、することの一文、その操作。 */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      <p>{hint}</p>
      {children}
    </div>
  );
}
