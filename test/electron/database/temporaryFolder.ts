import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** 日本語、空白、# を含む名の、試験の後で消えるフォルダ。 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
