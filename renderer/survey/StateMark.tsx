import type { RespondentState } from '../../shared/survey/answer.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

/** 状態は形と言葉で。確定は静かな灰、手を打つものだけ色を持つ。 */
export function StateMark({ state, size = 14 }: { readonly state: RespondentState; readonly size?: number }) {
  return (
    <span className={state === '要確認' ? 'mark confirm' : 'mark info'}>
      <Icon name={SHAPES[state]} size={size} />
      {state}
    </span>
  );
}

const SHAPES: Readonly<Record<RespondentState, IconName>> = {
  未送付: 'dashedRing',
  送付済: 'ring',
  受領: 'halfRing',
  要確認: 'triangle',
  差戻し: 'turn',
  確定: 'tick',
};
