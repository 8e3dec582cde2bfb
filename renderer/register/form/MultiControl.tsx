import { useContext, useEffect, useRef, useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { FieldValue, RegisterField } from '../../../shared/register/field.ts';
import { choiceLabels } from '../../../shared/register/formatField.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Drafts } from './draftShelf.ts';
import { Refusal } from './Refusal.tsx';
import type { FieldControlProps } from './useDraft.ts';

/** いくつでも選ぶ欄。付けるたび、外すたびに書く。 */
export function MultiControl(props: FieldControlProps) {
  const { field } = props;
  const { shown, reason, choose } = useChosen(props);
  return (
    <CheckboxGroup
      className="form-row stacked"
      value={shown === null || shown === '' ? [] : String(shown).split('\n')}
      isReadOnly={field.readOnly === true}
      isInvalid={reason !== null}
      validationBehavior="aria"
      onChange={(codes) => choose(inOrder(field, codes))}
    >
      <Label>{field.label}</Label>
      <div className="form-value">
        {(field.choices ?? []).map(({ code, label }) => (
          <Checkbox key={code} value={code} className="form-check">
            <span className="box">
              <Icon name="tick" size={14} />
            </span>
            {label}
          </Checkbox>
        ))}
        <Refusal reason={reason} />
      </div>
    </CheckboxGroup>
  );
}

/** 続けて押しても、前の書き込みが済んだ値の上に次を書く。書けるまでは押したとおりに見せる。 */
function useChosen({ field, value, save }: FieldControlProps) {
  const shelf = useContext(Drafts);
  const [mine, setMine] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const known = useRef<FieldValue>(value);
  const waiting = useRef(0);
  const tail = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (waiting.current > 0) return;
    known.current = value;
    setMine(null);
  }, [value]);
  const choose = (next: string) => {
    setMine(next);
    setReason(null);
    waiting.current += 1;
    tail.current = tail.current.then(async () => {
      const refused =
        known.current === next
          ? null
          : await save(field, known.current, choiceLabels(field, next).join('\n'));
      waiting.current -= 1;
      if (refused === null) known.current = next;
      else {
        setReason(refused);
        setMine(null);
      }
    });
    shelf.saving(tail.current);
  };
  return { shown: mine ?? value, reason, choose };
}

function inOrder({ choices = [] }: RegisterField, codes: readonly string[]): string {
  return choices
    .map(({ code }) => code)
    .filter((code) => codes.includes(code))
    .join('\n');
}
