import type { BackupFile } from '../../shared/api/contract.ts';
import { backupReason } from '../../shared/trust/backupReason.ts';
import { failureMessage } from '../api/call.ts';
import { useCall } from '../api/useCall.ts';
import { bytesText } from '../ui/bytesText.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { shortTime } from '../ui/dayText.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { useChange } from '../ui/useChange.ts';
import { startText } from './startText.ts';

/** 壊れた台帳のフォルダにあるバックアップ。選んで戻すと、そのまま開く。 */
export function RestoreBackups() {
  const backups = useCall('backup.list', {});
  const restore = useChange('backup.restore', {
    busy: startText.restoring,
    done: ({ keptAs }) => startText.restored(keptAs),
  });
  const ask = useAsk();
  const askRestore = async (backup: BackupFile) => {
    const go = await ask<boolean>((answer) => <RestoreDialog backup={backup} onAnswer={answer} />);
    if (go) restore.mutate({ name: backup.name });
  };
  return (
    <section className="restore-backups" aria-label={startText.backups}>
      <h2>{startText.backups}</h2>
      {restore.error === null ? null : (
        <div className="notice failed" role="alert">
          <strong>{failureMessage(restore.error)}</strong>
        </div>
      )}
      <p role="status">{restore.isPending ? startText.restoring : ''}</p>
      <Loaded query={backups}>
        {(list) =>
          list.length === 0 ? (
            <p>{startText.noBackups}</p>
          ) : (
            <BackupTable
              backups={list}
              busy={restore.isPending}
              onRestore={(each) => void askRestore(each)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

interface BackupTableProps {
  readonly backups: readonly BackupFile[];
  readonly busy: boolean;
  readonly onRestore: (backup: BackupFile) => void;
}

function BackupTable({ backups, busy, onRestore }: BackupTableProps) {
  const { backupHead } = startText;
  return (
    <table className="table" aria-label={startText.backups}>
      <thead>
        <tr>
          <th scope="col">{backupHead.at}</th>
          <th scope="col">{backupHead.reason}</th>
          <th scope="col" className="number">
            {backupHead.size}
          </th>
          <th scope="col">{backupHead.name}</th>
          <th scope="col">{backupHead.act}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td className="nowrap">{shortTime(backup.at)}</td>
            <td>{backupReason(backup.reason)}</td>
            <td className="number nowrap">{bytesText(backup.bytes)}</td>
            <td className="muted file-name">{backup.name}</td>
            <td>
              <button
                type="button"
                className="button"
                disabled={busy}
                aria-label={startText.restoreOf(shortTime(backup.at))}
                onClick={() => onRestore(backup)}
              >
                {startText.restore}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RestoreDialogProps {
  readonly backup: BackupFile;
  readonly onAnswer: (go: boolean) => void;
}

function RestoreDialog({ backup, onAnswer }: RestoreDialogProps) {
  return (
    <ModalDialog
      title={startText.restoreTitle(shortTime(backup.at))}
      about={startText.restoreAbout}
      onClose={() => onAnswer(false)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {startText.cancel}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(true)}>
            {startText.restoreGo}
          </button>
        </>
      }
    >
      <p>{startText.restoreKept}</p>
    </ModalDialog>
  );
}
