import './start.css';
import type { AppState } from '../../shared/api/contract.ts';
import { Icon } from '../ui/Icon.tsx';
import { useChange } from '../ui/useChange.ts';
import { RestoreBackups } from './RestoreBackups.tsx';
import { startText } from './startText.ts';

/** 台帳を開けないとき: 何が起きたか、何が無事か、何ができるか。 */
export function FailedScreen({ state }: { readonly state: AppState }) {
  const retry = useChange('app.retry', { busy: startText.retrying, done: () => null });
  return (
    <main className="screen">
      <header className="page-head lined">
        <h1 className="mark error">
          <Icon name="octagon" size={20} />
          {startText.failedTitle}
        </h1>
      </header>
      <div className="scroll padded">
        <dl className="failed-facts">
          <dt>{startText.happened}</dt>
          <dd>{state.failure?.message ?? startText.unknown}</dd>
          <dt>{startText.safe}</dt>
          <dd>{startText.safeText}</dd>
          <dt>{startText.folder}</dt>
          <dd>{state.folder}</dd>
          <dt>{startText.next}</dt>
          <dd>{startText.nextText(state.failure?.code)}</dd>
        </dl>
        {state.failure?.code === 'damaged' ? <RestoreBackups /> : null}
        <button
          type="button"
          className={state.failure?.code === 'damaged' ? 'button' : 'button main'}
          disabled={retry.isPending}
          onClick={() => retry.mutate({})}
        >
          {retry.isPending ? startText.retrying : startText.retry}
        </button>
      </div>
    </main>
  );
}
