import { spawnSync } from 'node:child_process';

export type Program = 'soffice' | 'chromium' | 'pdftotext' | 'pdftoppm';

/**
 * 外のプログラムが要る試験の関門。無ければ false (名を告げて飛ばす)。
 * CI=true では無いこと自体を誤りにする: 飛ばしたまま通ったことにしない。
 */
export function needs(program: Program): boolean {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [program]).status === 0;
  if (!found && process.env.CI === 'true') throw new Error(`${program} がありません`);
  if (!found) console.warn(`${program} が無いので、要る試験を飛ばします`);
  return found;
}
