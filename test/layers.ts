import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { findRings } from './findRings.ts';
import { readImports } from './readImports.ts';

/**
 * 誰が誰を読んでよいか。設計の 3 章をそのまま表にしたもの: 矢を増やすときは、ここと README の地図を
 * 同じ変更で直す。部とはフォルダか、側の直下のファイル。
 */
const ARROWS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  electron: {
    clock: [],
    files: [],
    database: ['files'],
    session: ['clock', 'database', 'files'],
    openSession: ['session', 'clock', 'database', 'files'],
    register: ['session', 'clock', 'database', 'files'],
    survey: ['session', 'clock', 'database', 'files', 'register'],
    comparison: ['session', 'clock', 'database', 'files', 'survey'],
    bureau: ['session', 'clock', 'database', 'files', 'register', 'survey', 'comparison'],
    handout: ['session', 'clock', 'database', 'files', 'register', 'survey', 'comparison', 'bureau'],
    setup: [
      'openSession',
      'session',
      'clock',
      'database',
      'files',
      'register',
      'survey',
      'comparison',
      'bureau',
    ],
    api: [
      'openSession',
      'session',
      'clock',
      'database',
      'files',
      'register',
      'survey',
      'comparison',
      'bureau',
      'handout',
      'setup',
    ],
    shell: ['api', 'files', 'database'],
    standin: ['files'],
    preload: [],
    main: ['api', 'shell', 'files', 'database'],
    build: ['files'],
    start: ['standin', 'demo', 'database', 'files'],
    cli: ['command', 'demo', 'database'],
    command: [
      'openSession',
      'session',
      'clock',
      'database',
      'files',
      'register',
      'survey',
      'comparison',
      'bureau',
      'handout',
      'setup',
      'standin',
    ],
    demo: [
      'command',
      'openSession',
      'session',
      'clock',
      'database',
      'files',
      'register',
      'survey',
      'comparison',
      'bureau',
      'handout',
      'setup',
      'standin',
    ],
  },
  renderer: {
    ui: ['styles', 'api'],
    styles: [],
    api: [],
    home: ['ui', 'api', 'styles', 'survey', 'bureau'],
    start: ['ui', 'api', 'styles'],
    register: ['ui', 'api', 'styles'],
    bureau: ['ui', 'api', 'styles', 'survey', 'register'],
    survey: ['ui', 'api', 'styles'],
    form: ['ui', 'api', 'styles'],
    tally: ['ui', 'api', 'styles', 'survey'],
    handout: ['ui', 'api', 'styles'],
    preview: ['ui', 'api', 'styles', 'handout'],
    trust: ['ui', 'api', 'styles'],
    print: ['handout', 'styles'],
    App: [
      'ui',
      'api',
      'styles',
      'home',
      'start',
      'register',
      'bureau',
      'survey',
      'form',
      'tally',
      'preview',
      'handout',
      'trust',
    ],
    main: ['App', 'ui', 'api', 'styles'],
  },
};

/** 危ない部品や替えるかもしれない部品は、決めた所からだけ読む。 */
const ONLY_FROM: Readonly<Record<string, (file: string) => boolean>> = {
  electron: (file) => /^electron\/(main\.ts|preload\.ts|shell\/)/.test(file),
  'better-sqlite3': (file) => file === 'electron/database/connection.ts',
  'playwright-core': (file) => file.startsWith('electron/standin/'),
  vite: (file) => file === 'electron/build.ts',
};

/** 一つのファイルだけが読む部品。どのファイルかは問わない。 */
const ONE_FILE = ['@e965/xlsx', 'hucre', 'pptxgenjs', '@holiday-jp/holiday_jp', 'ical-generator'];

const SIDES = ['shared', 'electron', 'renderer'];

/** 破れている決まり。空なら守られている。 */
export function checkLayers(root: string): string[] {
  const files = SIDES.flatMap((side) => listSources(root, side));
  const imports = new Map(files.map((file) => [file, readImports(readFileSync(join(root, file), 'utf8'))]));
  const edges = new Map(
    files.map((file) => [
      file,
      targetsOf(file, imports.get(file) ?? []).filter((target) => imports.has(target)),
    ]),
  );
  return [
    ...files.flatMap((file) => (imports.get(file) ?? []).flatMap((name) => checkImport(file, name))),
    ...ONE_FILE.flatMap((name) =>
      checkOneFile(
        name,
        files.filter((file) => imports.get(file)?.includes(name)),
      ),
    ),
    ...findRings(edges).map((ring) => `輪になっています: ${ring.join(' → ')}`),
  ];
}

function checkImport(file: string, name: string): string[] {
  return name.startsWith('.') ? checkFile(file, resolveFrom(file, name)) : checkPackage(file, name);
}

function checkFile(file: string, target: string): string[] {
  const [side, targetSide] = [sideOf(file), sideOf(target)];
  if (targetSide === 'shared') return [];
  if (side !== targetSide)
    return [`${file} は ${target} を読めません: ${side} は ${targetSide} を知りません`];
  const [part, targetPart] = [partOf(file), partOf(target)];
  if (part === targetPart) return [];
  const allowed = ARROWS[side]?.[part];
  if (allowed === undefined) return [`${file}: ${side} の部「${part}」が test/layers.ts の表にありません`];
  if (allowed.includes(targetPart)) return [];
  return [
    `${file} は ${target} を読めません: ${side} の ${part} が読めるのは ${allowed.join('、') || '自分だけ'} です`,
  ];
}

function checkPackage(file: string, name: string): string[] {
  const packageName = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (sideOf(file) === 'shared' && !(packageName === 'zod' && file.startsWith('shared/api/'))) {
    return [`${file} は ${name} を読めません: shared が読めるのは自分と、shared/api の zod だけです`];
  }
  if (sideOf(file) === 'renderer' && name.startsWith('node:')) {
    return [`${file} は ${name} を読めません: 画面は Node を知りません`];
  }
  const allowed = ONLY_FROM[packageName];
  return allowed && !allowed(file) ? [`${file} は ${packageName} を読めません: 読む所が決まっています`] : [];
}

function checkOneFile(name: string, readers: readonly string[]): string[] {
  return readers.length <= 1 ? [] : [`${name} を読めるのは一つのファイルだけです: ${readers.join('、')}`];
}

function targetsOf(file: string, names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith('.')).map((name) => resolveFrom(file, name));
}

function resolveFrom(file: string, name: string): string {
  return slashed(normalize(join(dirname(file), name)));
}

function sideOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function partOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.(ts|tsx|css)$/, '');
}

function listSources(root: string, side: string): string[] {
  return readdirSync(join(root, side), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => slashed(relative(root, join(entry.parentPath, entry.name))))
    .sort();
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
