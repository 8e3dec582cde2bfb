import { expect, test } from 'vitest';
import { defaultDataFolder, registerFile, sampleFolder } from '../../../electron/database/folder.ts';

test('置き場は Electron の userData と同じ所で、見本はその隣', () => {
  expect([
    defaultDataFolder('linux', '/home/架空', {}),
    defaultDataFolder('linux', '/home/架空', { XDG_CONFIG_HOME: '/設定 #1' }),
    defaultDataFolder('darwin', '/Users/架空', {}),
    sampleFolder('/home/架空/.config/renkei-daicho/'),
    registerFile('/日本語 #1'),
  ]).toEqual([
    '/home/架空/.config/renkei-daicho',
    '/設定 #1/renkei-daicho',
    '/Users/架空/Library/Application Support/renkei-daicho',
    '/home/架空/.config/renkei-daicho-sample',
    '/日本語 #1/renkei.sqlite',
  ]);
  expect(defaultDataFolder('win32', 'C:\\Users\\a', { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' })).toMatch(
    /^C:\\Users\\a\\AppData\\Roaming[\\/]renkei-daicho$/,
  );
});
