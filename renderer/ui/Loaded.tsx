import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureMessage } from '../api/call.ts';
import { Icon } from './Icon.tsx';
import { uiText } from './uiText.ts';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (data: T) => ReactNode;
}

/** 読めたら中身、読めなければ何が起きたかと、もう一度試す道。 */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error === null ? null : (
          <div className="notice failed" role="alert">
            <strong>{uiText.stale}</strong>
            <p>{failureMessage(query.error)}</p>
          </div>
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.error === null) {
    return (
      <p className="padded muted" role="status">
        {uiText.loading}
      </p>
    );
  }
  return (
    <div className="padded empty" role="alert">
      <strong className="mark error">
        <Icon name="octagon" />
        {uiText.failedTitle}
      </strong>
      <p>{failureMessage(query.error)}</p>
      <button type="button" className="button" onClick={() => void query.refetch()}>
        {uiText.retry}
      </button>
    </div>
  );
}
