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
    return { canceled: path === null, filePath: path ?? '' };
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
  const question = `window.prompt(${JSON.stringify(title ?? '')}, ${JSON.stringify(resolve(defaultPath ?? ''))})`;
  const answer: unknown = await page.evaluate(question);
  return typeof answer === 'string' && answer !== '' ? resolve(answer) : null;
}
