import type { Clock } from './clock.ts';
import type { Register } from './database/register.ts';
import type { WorkbookReader } from './files/workbook/workbookReader.ts';

/** 開いている台帳と、それを使う場: 誰が、いつ、どこで。コマンド行も窓も同じ。 */
export interface Session {
  readonly register: Register;
  readonly folder: string;
  readonly backupFolder: string;
  readonly sample: boolean;
  readonly who: string;
  readonly clock: Clock;
  /** Excel を読む子プロセス。初めて使うときに始まる。 */
  reader(): WorkbookReader;
  /** 子プロセスを止め、台帳を閉じ、鍵を返す。 */
  close(): Promise<void>;
}
