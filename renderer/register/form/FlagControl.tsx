import { Checkbox } from 'react-aria-components';
import { Icon } from '../../ui/Icon.tsx';
import { Refusal } from './Refusal.tsx';
import { type FieldControlProps, useDraft } from './useDraft.ts';

/** 付けるか外すかの欄。 */
export function FlagControl(props: FieldControlProps) {
  const { field, value } = props;
  const draft = useDraft(props);
  return (
    <div className="form-row">
      <span />
      <div className="form-value">
        <Checkbox
          className="form-check"
          isSelected={value === 1}
          onChange={(on) => draft.commit(on ? '○' : '×')}
        >
          <span className="box">
            <Icon name="tick" size={14} />
          </span>
          {field.label}
        </Checkbox>
        {draft.reason === null ? null : <Refusal reason={draft.reason} />}
      </div>
    </div>
  );
}
