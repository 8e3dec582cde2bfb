import { afterEach, expect, it, vi } from 'vitest';
import { userName } from '../../../electron/files/userName.ts';

afterEach(() => vi.unstubAllEnvs());

it('名簿に無い番号で動いていても、止まらずに環境の名か「不明な利用者」と言う', () => {
  const unlisted = () => {
    throw new Error('ENOENT: uv_os_get_passwd');
  };
  vi.stubEnv('USERNAME', undefined);
  vi.stubEnv('USER', '架空');
  const named = userName(unlisted);
  vi.stubEnv('USER', undefined);
  expect([named, userName(unlisted), userName(() => ({ username: '健康施策課' }))]).toEqual([
    '架空',
    '不明な利用者',
    '健康施策課',
  ]);
});
