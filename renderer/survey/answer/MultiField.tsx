import { useEffect, useRef } from 'react';
import type { Choice } from '../../../shared/survey/form.ts';

interface MultiFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (codes: readonly string[]) => void;
  readonly autoFocus: boolean;
}

/** いくつでも選ぶ欄。数字で付け外しし、矢印で移る。紙に両方あれば「該当なし」とほかの両方に印を付けてよい。 */
export function MultiField({ label, choices, chosen, onChoose, autoFocus }: MultiFieldProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (autoFocus) group.current?.querySelector<HTMLElement>('[data-typing]')?.focus();
  }, [autoFocus]);
  const toggle = (code: string) =>
    onChoose(
      choices
        .map((choice) => choice.code)
        .filter((each) => (each === code ? !chosen.includes(each) : chosen.includes(each))),
    );
  const move = (from: EventTarget, step: number) => {
    const boxes = [...(group.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    boxes[boxes.indexOf(from as HTMLInputElement) + step]?.focus();
  };
  return (
    <fieldset
      ref={group}
      className="answer-choices"
      onKeyDown={(event) => {
        const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
        if (choice !== undefined) toggle(choice.code);
        else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') move(event.target, 1);
        else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') move(event.target, -1);
        else return;
        event.preventDefault();
      }}
    >
      <legend className="unseen">{label}</legend>
      {choices.map((choice, index) => (
        <label key={choice.code} className="choice-label">
          <input
            type="checkbox"
            checked={chosen.includes(choice.code)}
            {...(index === 0 ? { 'data-typing': '' } : { tabIndex: -1 })}
            onChange={() => toggle(choice.code)}
          />
          <span className="number">{index + 1}</span>
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
