import { app, dialog } from 'electron';
import { DaichoError } from '../../shared/api/failure.ts';
import { logFolder } from '../database/folder.ts';
import { writeLog } from '../files/log.ts';

/** 思わぬ誤りを記録し、記録番号を返す手。 */
export function errorLog(folder: string): (error: unknown) => string {
  return (error) => writeLog(logFolder(folder), { part: 'main', message: '思わぬ誤り', error });
}

/** 窓を開く前の失敗。予期できるものはその一文で断り (2)、ほかは記録番号を告げて終わる (1)。 */
export function showStartFailure(error: unknown, folder: string): void {
  const expected = error instanceof DaichoError;
  dialog.showErrorBox(
    '在宅連携台帳を始められません',
    expected
      ? error.message
      : `台帳には触れていません。記録番号 ${errorLog(folder)(error)} を添えて担当に知らせてください。`,
  );
  app.exit(expected ? 2 : 1);
}
