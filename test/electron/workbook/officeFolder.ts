import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** もとの xlsx を LibreOffice に渡し、その形式で保存し直したものを返す関数。soffice が要る。 */
export function officeFolder(source: Uint8Array): (extension: string) => Buffer {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  writeFileSync(join(folder, 'もと.xlsx'), source);
  return (extension) => {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const out = join(folder, extension);
    execFileSync('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      extension === 'xls' ? 'xls:MS Excel 97' : extension,
      '--outdir',
      out,
      join(folder, 'もと.xlsx'),
    ]);
    return readFileSync(join(out, `もと.${extension}`));
  };
}
