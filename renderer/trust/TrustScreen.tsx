import './trust.css';
import type { BackupFile } from '../../shared/api/contract.ts';
import { backupReason } from '../../shared/trust/backupReason.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { useAppState } from '../api/useAppState.ts';
import { useCall } from '../api/useCall.ts';
import { bytesText } from '../ui/bytesText.ts';
import { clock, shortDay, shortTime } from '../ui/dayText.ts';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useChange } from '../ui/useChange.ts';
import { backupGroups } from './backupGroups.ts';
import { trustText } from './trustText.ts';

/** バックアップの一覧と、台帳がどこにあるか。 */
export function TrustScreen() {
  const backups = useCall('backup.list', {});
  const state = useAppState();
  const make = useChange('backup.make', {
    busy: trustText.making,
    done: (backup) => trustText.made(backup.name),
  });
  return (
    <>
      <PageHeader title={trustText.title} lined>
        <button
          type="button"
          className="button main"
          disabled={make.isPending}
          onClick={() => make.mutate({})}
        >
          {make.isPending ? trustText.making : trustText.make}
        </button>
      </PageHeader>
      <div className="body">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
        <section className="scroll padded" tabIndex={0} aria-label={trustText.backups}>
          <dl className="trust-facts">
            <div>
              <dt>{trustText.last}</dt>
              <dd>
                {state.lastBackup === null
                  ? trustText.none
                  : `${shortTime(state.lastBackup.at)}　${backupReason(state.lastBackup.reason)}`}
              </dd>
            </div>
            <div>
              <dt>{trustText.version}</dt>
              <dd>{trustText.versionValue(state.programVersion)}</dd>
            </div>
            <div>
              <dt>{trustText.where}</dt>
              <dd>{state.folder}</dd>
            </div>
          </dl>
          <Loaded query={backups}>{(list) => <BackupTable backups={list} />}</Loaded>
        </section>
        <Panel title={trustText.kept}>
          <ul className="kept-lines">
            {trustText.keptLines.map((line) => (
              <li key={line}>
                <span className="mark info">
                  <Icon name="tick" size={16} />
                  {line}
                </span>
              </li>
            ))}
          </ul>
          <h3>{trustText.where}</h3>
          <p className="folder-path">{state.folder}</p>
          <p className="muted small">{trustText.folderNote}</p>
        </Panel>
      </div>
    </>
  );
}

function BackupTable({ backups }: { readonly backups: readonly BackupFile[] }) {
  if (backups.length === 0) return <Empty title={trustText.empty} hint={trustText.emptyHint} />;
  const { head } = trustText;
  return (
    <div className="trust-list">
      <div className="section-head">
        <h2>{trustText.backups}</h2>
        <span className="count">{trustText.rule(backups.length)}</span>
      </div>
      <table className="table" aria-label={trustText.backups}>
        <thead>
          <tr>
            <th scope="col">{head.day}</th>
            <th scope="col">{head.time}</th>
            <th scope="col">{head.reason}</th>
            <th scope="col" className="number">
              {head.size}
            </th>
            <th scope="col">{head.name}</th>
          </tr>
        </thead>
        {backupGroups(backups, realToday()).map((group) => (
          <tbody key={group.age}>
            <tr className="group">
              <th scope="rowgroup" colSpan={5}>
                <strong>{trustText.groups[group.age]}</strong>
                {trustText.groupHints[group.age]}
              </th>
            </tr>
            {group.backups.map((backup) => (
              <tr key={backup.name}>
                <td className="nowrap">{shortDay(backup.at.slice(0, 10))}</td>
                <td>{clock(backup.at)}</td>
                <td>{backupReason(backup.reason)}</td>
                <td className="number nowrap">{bytesText(backup.bytes)}</td>
                <td className="muted">{backup.name}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** 控えは実際の時刻で作られる。見本の台帳の「今日」とは別。 */
function realToday(): string {
  return tokyoTime(new Date()).slice(0, 10);
}
