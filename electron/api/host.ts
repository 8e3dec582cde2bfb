import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import type { TellOverflow } from '../../shared/handout/overflowPages.ts';
import type { StartChild } from '../files/workbook/workbookReader.ts';

/** サービスが機械に求めるもの。窓のある本体、窓のない試験と、どちらも同じ形で用意する。 */
export interface Host {
  /** 台帳のフォルダ。見本は別のフォルダに住む。 */
  readonly folder: string;
  readonly sampleFolder: string;
  /** 使っている人。履歴と「使用中」の断りに出る。 */
  readonly user: string;
  readonly programVersion: string;
  /** `--today` で決めた暦日 YYYY-MM-DD。無ければ時計。 */
  readonly today?: string;
  readonly startChild: StartChild;
  /** 配付資料を紙の形 (PDF) にする。overflowed は枠に収まらなかった頁を受け取る。 */
  printPage(model: HandoutModel, overflowed?: TellOverflow): Promise<Uint8Array>;
  /** PDF を下見の窓に出す。印刷は人がその窓から、端末の印刷の窓で。 */
  showPaper(pdf: Uint8Array, title: string): Promise<void>;
  /** 人が選んだ保存先。やめたら null。 */
  chooseSavePath(defaultName: string, filters: readonly FileFilter[]): Promise<string | null>;
  chooseFolder(defaultPath: string): Promise<string | null>;
}

export interface FileFilter {
  readonly name: string;
  /** 点の無い拡張子。 */
  readonly extensions: readonly string[];
}
