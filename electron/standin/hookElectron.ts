import { registerHooks } from 'node:module';

/** 起動ごとの代役の置き場。偽の `electron` の中身がここから取り出す。 */
const shelf = new Map<string, Readonly<Record<string, unknown>>>();
const SHELF = Symbol.for('renkei-daicho.standin');
let hooked = false;

/** main が読む `electron` を代役にする。返る番地で main を読むと、その起動の代役が渡る。 */
export function hookElectron(exports: Readonly<Record<string, unknown>>, mainAddress: string): string {
  const start = String(shelf.size + 1);
  shelf.set(start, exports);
  Object.defineProperty(globalThis, SHELF, { value: shelf, configurable: true });
  if (!hooked) registerHooks(HOOKS);
  hooked = true;
  return `${mainAddress}?start=${start}`;
}

const HOOKS: Parameters<typeof registerHooks>[0] = {
  resolve(specifier, context, next) {
    const start = context.parentURL && new URL(context.parentURL).searchParams.get('start');
    if (specifier !== 'electron' || !start || !shelf.has(start)) return next(specifier, context);
    return { url: `standin:electron?start=${start}`, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith('standin:electron?')) return next(url, context);
    const start = new URL(url).searchParams.get('start') ?? '';
    const names = Object.keys(shelf.get(start) ?? {});
    const source = [
      `const given = globalThis[Symbol.for('renkei-daicho.standin')].get('${start}');`,
      ...names.map((name) => `export const ${name} = given.${name};`),
    ].join('\n');
    return { format: 'module', source, shortCircuit: true };
  },
};
