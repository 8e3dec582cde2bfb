import { useEffect, useId, useRef } from 'react';
import type { Choice } from '../../../shared/survey/form.ts';
import { answerWords } from './answerWords.ts';

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
  readonly autoFocus: boolean;
}

/** 一つだけ選ぶ欄。数字で選び、矢印で移り、0 か Delete で消す。 */
export function ChoiceField({ label, choices, chosen, onChoose, autoFocus }: ChoiceFieldProps) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const at = choices.findIndex((choice) => choice.code === chosen);
  useEffect(() => {
    if (autoFocus) group.current?.querySelector<HTMLElement>('[data-typing]')?.focus();
  }, [autoFocus]);
  return (
    <fieldset
      ref={group}
      className="answer-choices"
      onKeyDown={(event) => {
        const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
        const choice = digit === null ? undefined : choices[digit - 1];
        if (choice !== undefined) onChoose(choice.code);
        else if (digit === 0 || event.key === 'Delete' || event.key === 'Backspace') onChoose('');
        else return;
        event.preventDefault();
      }}
    >
      <legend className="unseen">{label}</legend>
      {choices.map((choice, index) => (
        <label key={choice.code} className="choice-label">
          <input
            type="radio"
            name={name}
            checked={choice.code === chosen}
            {...(index === Math.max(0, at) ? { 'data-typing': '' } : {})}
            onChange={() => onChoose(choice.code)}
          />
          <span className="number">{index + 1}</span>
          {choice.label}
        </label>
      ))}
      {at < 0 ? null : (
        <button
          type="button"
          className="link-button small"
          tabIndex={-1}
          aria-label={answerWords.clearOf(label)}
          onClick={() => onChoose('')}
        >
          {answerWords.clear}
        </button>
      )}
    </fieldset>
  );
}
