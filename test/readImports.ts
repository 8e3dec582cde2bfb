/** ファイルが読む相手の名。型だけの import も、その場の import() も数える。注釈の中は数えない。 */
export function readImports(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(STATEMENT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** from '…' で終わる import/export、名を受けない import、import()・require()。 */
const STATEMENT = new RegExp(
  [
    String.raw`^(?:import|export)\s[^'"\`;]*?\sfrom\s*['"]([^'"]+)['"]`,
    String.raw`^import\s*['"]([^'"]+)['"]`,
    String.raw`\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)`,
  ].join('|'),
  'gm',
);
