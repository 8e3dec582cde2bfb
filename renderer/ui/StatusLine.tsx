import type { AppState } from '../../shared/api/contract.ts';
import { dayWithWeekday, shortTime } from './dayText.ts';
import { Icon, type IconName } from './Icon.tsx';
import { type StatusMessage, useStatusLine } from './StatusLineState.tsx';
import { uiText } from './uiText.ts';

const ICONS: Readonly<Record<StatusMessage['level'], IconName>> = {
  busy: 'busy',
  done: 'tick',
  failed: 'octagon',
};

export function StatusLine({ state }: { readonly state: AppState }) {
  const { message } = useStatusLine();
  const shown: StatusMessage = message ?? { level: 'done', text: uiText.saved };
  return (
    <footer className="status-line">
      <div className={`said ${shown.level}`} role="status" title={shown.text}>
        <Icon name={ICONS[shown.level]} />
        <span>{shown.text}</span>
      </div>
      <ul>
        <li className="folder" title={state.folder}>
          <Icon name="disk" />
          <span>
            <bdi>{state.folder}</bdi>
          </span>
        </li>
        <li>
          {state.lastBackup === null ? uiText.noBackup : uiText.lastBackup(shortTime(state.lastBackup.at))}
        </li>
        <li>{state.user}</li>
        <li>{dayWithWeekday(state.today)}</li>
      </ul>
    </footer>
  );
}
