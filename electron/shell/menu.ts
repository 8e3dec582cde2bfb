import { Menu, type MenuItemConstructorOptions } from 'electron';

/** 日本語のメニュー。配った形には開発者の道具を出さない。 */
export function setMenu(packaged: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(packaged)));
}

export function menuTemplate(packaged: boolean): MenuItemConstructorOptions[] {
  return [
    { label: 'ファイル', submenu: [{ role: 'quit', label: '終了' }] },
    {
      label: '編集',
      submenu: [
        { role: 'undo', label: '元に戻す' },
        { role: 'redo', label: 'やり直す' },
        { type: 'separator' },
        { role: 'cut', label: '切り取り' },
        { role: 'copy', label: 'コピー' },
        { role: 'paste', label: '貼り付け' },
        { role: 'selectAll', label: 'すべて選択' },
      ],
    },
    {
      label: '表示',
      submenu: [
        { role: 'resetZoom', label: '実際の大きさ' },
        { role: 'zoomIn', label: '拡大' },
        { role: 'zoomOut', label: '縮小' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全画面' },
        ...(packaged ? [] : [{ role: 'toggleDevTools', label: '開発者の道具' } as const]),
      ],
    },
  ];
}
