import { expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../electron/shell/menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

test('メニューはすべて日本語で、配った形に開発者の道具は無い', () => {
  const labels = (packaged: boolean) =>
    menuTemplate(packaged).flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu)
        ? submenu.filter((item) => item.type !== 'separator').map((item) => item.label)
        : []),
    ]);
  for (const label of labels(false)) expect(label).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  expect(labels(false)).toContain('開発者の道具');
  expect(labels(true)).not.toContain('開発者の道具');
});
