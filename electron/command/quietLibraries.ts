import { logFolder } from '../database/folder.ts';
import { writeLog } from '../files/log.ts';

/** 部品が console に書くものを記録に回す。標準出力と標準エラーは命令だけが使う。 */
export function quietLibraries(folder: () => string): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[name] = (...words: readonly unknown[]) => {
      writeLog(logFolder(folder()), { part: `console.${name}`, message: words.map(String).join(' ') });
    };
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    writeLog(logFolder(folder()), { part: 'warning', message: String(warning) });
  });
}
