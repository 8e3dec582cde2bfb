import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import type { Option } from '../../ui/entry/PickEntry.tsx';
import { Problems } from '../../ui/entry/Problems.tsx';

interface ChecksEntryProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly problems?: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** いくつでも選ぶ欄。選んだものは一覧の順。一覧に無くなったものも、外せるように見せる。 */
export function ChecksEntry({ label, options, chosen, problems = [], onChange }: ChecksEntryProps) {
  const lost = chosen.filter((value) => options.every((option) => option.value !== value));
  const all = [...options, ...lost.map((value) => ({ value, label: value }))];
  return (
    <fieldset className="entry-group">
      <legend>{label}</legend>
      {all.map((option) => (
        <CheckEntry
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(checked) =>
            onChange(
              all
                .map(({ value }) => value)
                .filter((value) => (value === option.value ? checked : chosen.includes(value))),
            )
          }
        />
      ))}
      <Problems messages={problems} />
    </fieldset>
  );
}
