import { useId } from 'react';
import { Problems } from './Problems.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface PickEntryProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onPick: (value: string) => void;
  readonly problems?: readonly string[];
  readonly bare?: boolean;
}

/** 一つ選ぶ欄。今の値が一覧に無ければ (消された項目など)、その値も見せる。 */
export function PickEntry({ label, value, options, onPick, problems = [], bare = false }: PickEntryProps) {
  const id = useId();
  const known = options.some((option) => option.value === value);
  return (
    <div className="entry">
      <label htmlFor={id} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        onChange={(event) => onPick(event.target.value)}
      >
        {known ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Problems messages={problems} id={`${id}-problems`} />
    </div>
  );
}
