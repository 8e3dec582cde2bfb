import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import type { OverflowPage } from '../../shared/handout/overflowPages.ts';
import { logFolder } from '../database/folder.ts';
import { writeLog } from '../files/log.ts';
import type { Session } from '../session.ts';
import { createBrowserPrinter } from '../standin/printWithBrowser.ts';

/**
 * 窓の無い印刷の部品を、仕事の間だけ使う。
 * @param overflowed 刷るたびに、紙の枠に収まらなかった頁を受け取る
 */
export async function withPrinter<T>(
  session: Session,
  job: (print: (model: HandoutModel) => Promise<Uint8Array>) => Promise<T>,
  overflowed?: (pages: readonly OverflowPage[]) => void,
): Promise<T> {
  const printer = createBrowserPrinter({
    log: (line) => void writeLog(logFolder(session.folder), { part: 'print', message: line }),
    ...(overflowed === undefined ? {} : { overflowed }),
  });
  try {
    return await job((model) => printer.print(model));
  } finally {
    await printer.close();
  }
}
