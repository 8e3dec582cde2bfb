import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { checkLayers } from './layers.ts';

export interface CheckResult {
  readonly name: string;
  /** 空なら合格。 */
  readonly trouble: string;
}

const ROOT = dirname(import.meta.dirname);

/** 動かさずに分かることを、いっぺんに: 型 (側ごと)、書き方、使われない物、部の間の矢。 */
export function runChecks(): Promise<CheckResult[]> {
  return Promise.all([
    ...['shared', 'electron', 'renderer', 'test'].map((side) =>
      runTool(`型 ${side}`, 'typescript/bin/tsc', ['-p', join(side, 'tsconfig.json'), '--pretty', 'false']),
    ),
    runTool('書き方 biome', '@biomejs/biome/bin/biome', [
      'check',
      '--colors=off',
      '--max-diagnostics=50',
      '--diagnostic-level=warn',
      '--error-on-warnings',
    ]),
    runTool('使われない物 knip', 'knip/bin/knip.js', ['--no-progress']),
    checkArrows(),
  ]);
}

async function checkArrows(): Promise<CheckResult> {
  return { name: '部の間の矢', trouble: checkLayers(ROOT).join('\n') };
}

function runTool(name: string, program: string, args: readonly string[]): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const trouble = code === 0 ? '' : said.join('').trim() || `終了コード ${code}`;
      resolve({ name, trouble });
    });
  });
}

/** 結果を一行ずつ、直すべきことはその下に。 */
export function reportChecks(results: readonly CheckResult[]): void {
  for (const { name, trouble } of results) {
    process.stdout.write(trouble === '' ? `合格 ${name}\n` : `不合格 ${name}\n${trouble}\n`);
  }
}

if (import.meta.main) {
  const results = await runChecks();
  reportChecks(results);
  process.exitCode = results.every((result) => result.trouble === '') ? 0 : 1;
}
