import { useLocation } from 'wouter';
import type { AppState } from '../../shared/api/contract.ts';
import { dayWithWeekday, shortTime } from './dayText.ts';
import { Icon, type IconName } from './Icon.tsx';
import { type StatusMessage, useQuietOnLeave, useStatusValues } from './StatusLineState.tsx';
import { uiText } from './uiText.ts';

const ICONS: Readonly<Record<StatusMessage['level'], IconName>> = {
  busy: 'busy',
  done: 'tick',
  failed: 'octagon',
};

export function StatusLine({ state }: { readonly state: AppState }) {
  const [location] = useLocation();
  useQuietOnLeave(screenOf(location));
  const { message, detail } = useStatusValues();
  const unsaved = detail?.unsaved ?? 0;
  const rest: StatusMessage =
    unsaved > 0
      ? { level: 'failed', text: uiText.notAllSaved(unsaved) }
      : { level: 'done', text: uiText.saved };
  const shown = message ?? rest;
  return (
    <footer className="status-line">
      <div className={`said ${shown.level}`} role="status" title={shown.text}>
        <Icon name={ICONS[shown.level]} />
        <span>{shown.text}</span>
      </div>
      {detail !== null && unsaved > 0 ? (
        <button type="button" className="link-button next-error" onClick={() => detail.nextError()}>
          {uiText.nextError}
        </button>
      ) : null}
      <ul>
        {detail === null || detail.selection === '' ? null : <li>{detail.selection}</li>}
        {unsaved === 0 ? null : (
          <li className="mark confirm">
            <Icon name="triangle" size={14} />
            {uiText.unsaved(unsaved)}
          </li>
        )}
        <li className="folder" title={state.folder}>
          <Icon name="disk" />
          <span>
            <bdi>{state.folder}</bdi>
          </span>
        </li>
        <li className="backup">
          {state.lastBackup === null ? uiText.noBackup : uiText.lastBackup(shortTime(state.lastBackup.at))}
        </li>
        <li>{state.user}</li>
        <li>{dayWithWeekday(state.today)}</li>
      </ul>
    </footer>
  );
}

/** 台帳の中で行を移っても、同じ台帳なら同じ画面。 */
function screenOf(location: string): string {
  return location.startsWith('/register') ? location.split('/').slice(0, 3).join('/') : location;
}
