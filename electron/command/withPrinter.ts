import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import type { TellOverflow } from '../../shared/handout/overflowPages.ts';
import { logFolder } from '../database/folder.ts';
import { writeLog } from '../files/log.ts';
import type { Session } from '../session.ts';
import { createBrowserPrinter } from '../standin/printWithBrowser.ts';

/** 窓の無い印刷の部品を、仕事の間だけ使う。 */
export async function withPrinter<T>(
  session: Session,
  job: (print: (model: HandoutModel, overflowed?: TellOverflow) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  const printer = createBrowserPrinter({
    log: (line) => void writeLog(logFolder(session.folder), { part: 'print', message: line }),
  });
  try {
    return await job(printer.print);
  } finally {
    await printer.close();
  }
}
