import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** 何通もの .xlsx を、LibreOffice で一度に開いて保存し直す。並びは渡した順。 */
export function convertWithOffice(
  files: readonly Uint8Array[],
  extension: 'xlsx' | 'ods' | 'xls',
): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  const [source, out] = [join(folder, 'もと'), join(folder, '出力')];
  for (const each of [source, out]) mkdirSync(each);
  const names = files.map((bytes, at) => {
    writeFileSync(join(source, `${at}.xlsx`), bytes);
    return join(source, `${at}.xlsx`);
  });
  const target = extension === 'xls' ? 'xls:MS Excel 97' : extension;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', target, '--outdir', out, ...names]);
  return files.map((_, at) => readFileSync(join(out, `${at}.${extension}`)));
}
