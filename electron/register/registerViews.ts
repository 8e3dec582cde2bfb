import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileFailure } from '../database/fileFailure.ts';
import { viewFile } from '../database/folder.ts';

/** 台帳の名 → 画面が決めた形の字。本体は中を読まない。 */
export type RegisterViews = Readonly<Record<string, string>>;

/**
 * 人ごとの表の見え方 (列の幅・順・固定・並べ替え)。台帳の中身ではないので履歴に混ぜず、台帳のフォルダに人ごとの
 * ファイルで置く。失っても台帳は変わらないから、無いときも読めないときも、覚えが無いのと同じにする。
 */
export function loadRegisterViews(folder: string, who: string): RegisterViews {
  try {
    const data: unknown = JSON.parse(readFileSync(viewFile(folder, who), 'utf8'));
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
    return Object.fromEntries(Object.entries(data).filter(([, view]) => typeof view === 'string'));
  } catch {
    return {};
  }
}

/** ほかの台帳の見え方は残す。読んで書き終えるまで譲らないので、続けて呼んでも失われない。 */
export function keepRegisterView(folder: string, who: string, table: string, view: string): void {
  const file = viewFile(folder, who);
  const views = { ...loadRegisterViews(folder, who), [table]: view };
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, JSON.stringify(views));
    renameSync(`${file}.tmp`, file);
  } catch (error) {
    throw fileFailure(error, file);
  }
}
