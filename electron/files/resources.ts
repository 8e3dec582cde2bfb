import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * 同梱の resources/ の場所。コマンド行 (electron/files/)、組み上げた本体 (dist/main/)、
 * 配った形 (app.asar の dist/main/) のどこからも二つ上の隣にある。
 */
export function resourcePath(...names: readonly string[]): string {
  return join(projectRoot(), 'resources', ...names);
}

/** 同梱の JSON を読む。形は呼び手が確かめる。 */
export function readResourceJson(...names: readonly string[]): unknown {
  return JSON.parse(readFileSync(resourcePath(...names), 'utf8'));
}

/** package.json のあるフォルダ。束も直下に置く (vite.config.ts) ので二つ上でよい。 */
export function projectRoot(): string {
  return join(import.meta.dirname, '..', '..');
}
