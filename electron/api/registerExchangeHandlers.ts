import { basename } from 'node:path';
import { exportFileName, exportRegister } from '../register/exportRegister.ts';
import { createImportPreviews } from '../register/importPreviews.ts';
import { requireDefinition } from '../register/listRegister.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type ExchangeCalls =
  | 'register.export'
  | 'register.previewImport'
  | 'register.commitImport'
  | 'register.discardImport';

/** 台帳の書出しと取り込み。 */
export function registerExchangeHandlers(holder: SessionHolder, host: Host): Pick<Handlers, ExchangeCalls> {
  const previews = createImportPreviews();
  return {
    'register.export': async ({ format, ...request }) => {
      const session = holder.use();
      const name = exportFileName(requireDefinition(request.table), request.asOf, format);
      const filter = format === 'xlsx' ? { name: 'Excel ブック', extensions: ['xlsx'] } : CSV;
      const chosen = await host.chooseSavePath(name, [filter]);
      if (chosen === null) return null;
      // 選ぶ窓で拡張子を消しても、選んだ形で書く。
      const path = chosen.toLowerCase().endsWith(`.${format}`) ? chosen : `${chosen}.${format}`;
      const { rows } = await exportRegister(session, request, path);
      return { path, rows };
    },
    'register.previewImport': async ({ table, name, bytes }) =>
      previews.read(holder.use(), table, basename(name), bytes),
    'register.commitImport': async ({ token, rows }) => previews.commit(holder.use(), token, rows),
    'register.discardImport': async ({ token }) => {
      previews.discard(token);
      return null;
    },
  };
}

const CSV = { name: 'CSV', extensions: ['csv'] } as const;
