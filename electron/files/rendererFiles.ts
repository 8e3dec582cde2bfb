import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { APP_ORIGIN, isOwnAddress } from './appAddress.ts';

export type AnswerRequest = (request: { readonly url: string; readonly method: string }) => Promise<Response>;

/**
 * app://daicho/… への答え。組み上げた画面のファイルを起動時に数え上げ、その一覧にある名だけに応える。
 * 一覧に無い名 (`..` も、後から置かれたファイルも) は存在しない。
 */
export async function openRendererFiles(folder: string): Promise<AnswerRequest> {
  const files = await listFiles(folder);
  return async ({ url, method }) => {
    if (method !== 'GET') return refuse(405);
    const file = isOwnAddress(url) ? files.get(pathOf(url)) : undefined;
    if (file === undefined) return refuse(404);
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': contentType(file) } });
  };
}

/**
 * 画面に許すこと。台帳の文字がどう紛れ込んでも、別の筋書きも外への通信も動かない。
 * 表 (AG Grid) と部品が実行時に書式を足すので、書式だけは行内を許す。字と絵は自分のファイルか行内。
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

function contentType(file: string): string {
  return CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
}

/** 番地の道 → ファイル。recursive と parentPath は app.asar の中では頼れないので自分で降りる (electron#51845)。 */
async function listFiles(folder: string, path = ''): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries.map(async (entry): Promise<readonly (readonly [string, string])[]> => {
    const [file, below] = [join(folder, entry.name), `${path}/${entry.name}`];
    return entry.isDirectory() ? [...(await listFiles(file, below))] : [[below, file]];
  });
  return new Map((await Promise.all(lists)).flat());
}

function pathOf(url: string): string {
  const path = url.slice(APP_ORIGIN.length).replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function refuse(status: 404 | 405): Response {
  return new Response('', { status, headers: HEADERS });
}
