import type { RawDatabase } from './rawDatabase.ts';
import type { CopyReport } from './register.ts';

/** @returns 誤りの行。見出しの行は除く。無事なら空 */
export function checkPages(raw: RawDatabase, pragma: 'quick_check' | 'integrity_check'): string[] {
  const lines = (raw.prepare(`PRAGMA ${pragma}`).pluck().all() as string[]).flatMap((text) =>
    text.split('\n'),
  );
  return lines.filter((line) => line !== 'ok' && !line.startsWith('***'));
}

/** いまある表だけを数える: 移行の前の台帳には、まだ無い表がある。 */
export function countRows(raw: RawDatabase): CopyReport['counts'] {
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  return Object.fromEntries(
    (tables as string[]).map((table) => [
      table,
      Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().all()[0]),
    ]),
  );
}
