import './answerField.css';
import { type Item, itemChoices, NONE_CHOICE } from '../../../shared/survey/form.ts';
import type { TypedAnswer, TypedRow } from '../../../shared/survey/typing/typedAnswer.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { MultiField } from './MultiField.tsx';
import { RowsField } from './RowsField.tsx';
import { TextField } from './TextField.tsx';

interface AnswerFieldProps {
  readonly item: Item;
  readonly typed: TypedAnswer;
  readonly onType: (typed: TypedAnswer) => void;
  /** 開いたときに打てるように、初めの欄に居る。 */
  readonly autoFocus?: boolean;
  /** 表に入れられる、台帳の行。 */
  readonly registerRows?: readonly TypedRow[];
}

/** 項目の型に合った入力の欄。訂正にも、紙の回答の手入力にも使う。 */
export function AnswerField({ item, typed, onType, autoFocus = false, registerRows }: AnswerFieldProps) {
  switch (item.type) {
    case 'status3':
    case 'choice':
      return (
        <ChoiceField
          label={item.label}
          choices={itemChoices(item)}
          chosen={typeof typed === 'string' ? typed : ''}
          onChoose={onType}
          autoFocus={autoFocus}
        />
      );
    case 'multi':
      return (
        <MultiField
          label={item.label}
          choices={[...itemChoices(item), NONE_CHOICE]}
          chosen={typeof typed === 'string' ? [] : typed.filter((code) => typeof code === 'string')}
          onChoose={onType}
          autoFocus={autoFocus}
        />
      );
    case 'rows':
      return (
        <RowsField
          item={item}
          rows={typeof typed === 'string' ? [] : typed.filter((row) => typeof row !== 'string')}
          onType={onType}
          autoFocus={autoFocus}
          {...(registerRows === undefined ? {} : { registerRows })}
        />
      );
    default:
      return (
        <TextField
          item={item}
          text={typeof typed === 'string' ? typed : ''}
          onType={onType}
          autoFocus={autoFocus}
        />
      );
  }
}
