import { Component, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { uiText } from './uiText.ts';

/** 画面の組立てが倒れても白い窓にしない。台帳は確定のたびに書かれている。 */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="screen padded">
        <div className="empty" role="alert">
          <strong className="mark error">
            <Icon name="octagon" />
            {uiText.crashedTitle}
          </strong>
          <p>{uiText.crashed}</p>
          <button type="button" className="button main" onClick={() => window.location.reload()}>
            {uiText.reopen}
          </button>
        </div>
      </main>
    );
  }
}
