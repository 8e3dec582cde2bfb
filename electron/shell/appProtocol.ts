import { join } from 'node:path';
import { protocol, session } from 'electron';
import { openRendererFiles } from '../files/rendererFiles.ts';
import { projectRoot } from '../files/resources.ts';

/** ready の前に一度: app:// をふつうの番地として扱わせる (部品の読込みと CSP が効く)。 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * 画面のファイルは app:// でだけ配る。file:// は端末の何でも読めてしまう (確認表 18)。
 * フォルダをそのまま配る registerSource は使わない: CSP を添えられず、後から置かれたファイルも配る。
 */
export async function serveAppProtocol(): Promise<void> {
  const answer = await openRendererFiles(join(projectRoot(), 'dist', 'renderer'));
  session.defaultSession.protocol.handle('app', (request) => answer(request));
}
