import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface ServedBundle {
  readonly origin: string;
  close(): Promise<void>;
}

/** 試験用の頁 (fixtures の下のフォルダ) を束ね、この端末の中だけで配る。 */
export async function serveBundle(fixture: string): Promise<ServedBundle> {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../fixtures', fixture),
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 4000 },
  });
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.end(path.endsWith('favicon.ico') ? '' : readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
