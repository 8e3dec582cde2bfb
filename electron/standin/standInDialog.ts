import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { StandInWindow } from './standInWindow.ts';

interface PathOptions {
  readonly title?: string;
  readonly defaultPath?: string;
}

/**
 * 代役の dialog。ブラウザには保存先を選ぶ窓が無いので、頁の prompt に場所を書いてもらう。
 * 試験は page.on('dialog') で答える。答え手がいなければ「やめた」になる。
 */
export const standInDialog = {
  async showSaveDialog(window: StandInWindow, options: PathOptions) {
    const path = await askPath(window, options);
    if (path === null || !(await mayReplace(window, path))) return { canceled: true, filePath: '' };
    return { canceled: false, filePath: path };
  },
  async showOpenDialog(window: StandInWindow, options: PathOptions) {
    const path = await askPath(window, options);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};

async function askPath(window: StandInWindow, { title, defaultPath }: PathOptions): Promise<string | null> {
  const page = await window.page();
  const proposal = resolve(homedir(), defaultPath ?? '');
  const answer: unknown = await page.evaluate(
    `window.prompt(${JSON.stringify(title ?? '')}, ${JSON.stringify(proposal)})`,
  );
  return typeof answer === 'string' && answer !== '' ? resolve(homedir(), answer) : null;
}

/** 本物の保存の窓と同じく、あるファイルは聞いてから置き換える。 */
async function mayReplace(window: StandInWindow, path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  const page = await window.page();
  const answer: unknown = await page.evaluate(
    `window.confirm(${JSON.stringify(`${path} を置き換えますか。`)})`,
  );
  return answer === true;
}
