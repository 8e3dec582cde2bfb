import { expect, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { openMemoryRegister } from '../../../electron/database/connection.ts';

test('smoke', async () => {
  const register = await openMemoryRegister();
  await change(register, { who: 'a', kind: 'init' }, (write) => {
    write.insert('ward', { code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 });
  });
  expect(await register.db.selectFrom('ward').selectAll().execute()).toHaveLength(1);
  await register.close();
});
