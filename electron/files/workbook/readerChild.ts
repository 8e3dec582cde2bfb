import type { WorkbookCells } from '../../../shared/workbook/cells.ts';
import type { RefusalCode } from './refusal.ts';

/** 親 → 子。一通に一ファイル。 */
export interface ReadRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 子 → 親。初めの一通は「読める」の合図。 */
export type ReadResponse =
  | { readonly ready: true }
  | { readonly id: number; readonly ok: true; readonly cells: WorkbookCells }
  | {
      readonly id: number;
      readonly ok: false;
      readonly failure: { readonly code: RefusalCode; readonly details: Readonly<Record<string, string>> };
      /** 記録にだけ残す理由。 */
      readonly why: string;
    };

/** 読み取りの子プロセス。Node でも Electron の utilityProcess でも同じ顔。 */
export interface ReaderChild {
  send(request: ReadRequest): void;
  onMessage(receive: (response: ReadResponse) => void): void;
  onExit(ended: () => void): void;
  kill(): void;
}

/** log には子の標準エラー (ライブラリの出力) を一行ずつ渡す。 */
export type StartChild = (log: (line: string) => void) => ReaderChild;
