import { Console } from 'node:console';
import { parseWorkbook } from './parseWorkbook.ts';
import type { ReadRequest, ReadResponse } from './readerChild.ts';
import { WorkbookRefusal } from './refusal.ts';
import { sanitiseWorkbook } from './sanitiseWorkbook.ts';

// ライブラリの出力はすべて標準エラーへ。親が記録に移す。
globalThis.console = new Console(process.stderr, process.stderr);

/** Electron の utilityProcess だけにある口。型は electron に頼らず要る分だけ書く。 */
interface ParentPort {
  on(event: 'message', receive: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const port = (process as { readonly parentPort?: ParentPort }).parentPort;

function answer(response: ReadResponse): void {
  if (port) port.postMessage(response);
  else process.send?.(response);
}

function readOne({ id, bytes }: ReadRequest): ReadResponse {
  try {
    return { id, ok: true, cells: parseWorkbook(sanitiseWorkbook(bytes)) };
  } catch (error) {
    if (error instanceof WorkbookRefusal) {
      return { id, ok: false, failure: { code: error.code, details: error.details }, why: error.message };
    }
    // 検めたあとで読み手がつまずくのは、中身が壊れているとき。
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, ok: false, failure: { code: 'workbookDamaged', details: {} }, why };
  }
}

if (port) port.on('message', ({ data }) => answer(readOne(data as ReadRequest)));
else {
  process.on('message', (request) => answer(readOne(request as ReadRequest)));
  process.on('disconnect', () => process.exit());
}
answer({ ready: true });
