import { type BrowserWindow, dialog } from 'electron';
import type { Host } from '../api/host.ts';

/** 保存先とフォルダを人に選んでもらう。やめたら null。 */
export function fileChooser(window: () => BrowserWindow): Pick<Host, 'chooseSavePath' | 'chooseFolder'> {
  return {
    async chooseSavePath(defaultName, filters) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: '保存する場所',
        defaultPath: defaultName,
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseFolder(defaultPath) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'フォルダを選ぶ',
        defaultPath,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
