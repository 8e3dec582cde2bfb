import { expect, test } from 'vitest';
import { parseRegisterView, registerViewPath } from '../../../shared/register/registerView.ts';

test('基準日と条件は、行き先に書いて読み戻せる', () => {
  const view = { asOf: '2024-09-01', where: { ward: ['北区', '都島区'], kind: ['病院／診療所', 'a/b'] } };
  const path = registerViewPath('institution', view);
  expect(path).toMatch(/^\/register\/institution\/show\/2024-09-01\/[^/]+$/);
  const [day = '', where = ''] = path.split('/').slice(4);
  expect(parseRegisterView(day, where)).toEqual(view);
  expect(parseRegisterView('all', 'こわれた')).toEqual({ asOf: null, where: {} });
});
