import { gridText } from '../ui/grid/gridText.ts';
import { registerText } from './registerText.ts';

interface ConditionLineProps {
  /** 行を隠している条件。 */
  readonly conditions: readonly string[];
  readonly onDropConditions: () => void;
  /** 変更に添えている理由。空なら添えていない。 */
  readonly why: string;
  readonly onDropWhy: () => void;
}

/** 効いていて見落としやすいもの: 行を隠している条件と、変更に添えている理由。無ければ何も出さない。 */
export function ConditionLine({ conditions, onDropConditions, why, onDropWhy }: ConditionLineProps) {
  if (conditions.length === 0 && why === '') return null;
  return (
    <div className="condition-line">
      {conditions.length === 0 ? null : (
        <span>
          <b>{gridText.conditions(conditions)}</b>
          <button type="button" className="link-button" onClick={onDropConditions}>
            {gridText.dropConditions}
          </button>
        </span>
      )}
      {why === '' ? null : (
        <span>
          <b>{registerText.whyOn(why)}</b>
          <button type="button" className="link-button" onClick={onDropWhy}>
            {registerText.dropWhy}
          </button>
        </span>
      )}
    </div>
  );
}
