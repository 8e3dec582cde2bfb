import { expect, test } from 'vitest';
import type { RespondentState } from '../../../../shared/survey/answer.ts';
import { isAwaited } from '../../../../shared/survey/round/offices.ts';

test('督促するのは送って何も届いていない所だけ。誤りのある回答が届いた所に「届いていない」とは書かない', () => {
  const states: readonly RespondentState[] = ['未送付', '送付済', '受領', '要確認', '差戻し', '確定'];
  expect(states.filter((state) => isAwaited({ state }))).toEqual(['送付済']);
});
