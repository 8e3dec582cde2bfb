import { useId, useState } from 'react';
import { parseDateText } from '../../shared/calendar/parseDate.ts';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import { dayWithWeekday } from './dayText.ts';
import { uiText } from './uiText.ts';

interface DayFieldProps {
  readonly label: string;
  /** YYYY-MM-DD。空はまだ書いていない。 */
  readonly day: string;
  readonly onChange: (day: string) => void;
  readonly disabled?: boolean;
}

/** 日付。和暦でも西暦でも書け、曜日を添えて見せる。読めない間は、前の値のまま変えない。 */
export function DayField({ label, day, onChange, disabled = false }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const parsed = draft === null ? null : parseDateText(draft);
  const wrong = parsed !== null && !parsed.ok && draft !== '';
  const type = (text: string) => {
    setDraft(text);
    const read = parseDateText(text);
    if (read.ok) onChange(read.date);
    else if (text.trim() === '') onChange('');
  };
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        disabled={disabled}
        placeholder={uiText.dayHint}
        value={draft ?? (day === '' ? '' : formatWareki(day))}
        aria-invalid={wrong}
        aria-describedby={`${id}-read`}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (!wrong) setDraft(null);
        }}
      />
      <span id={`${id}-read`} className={wrong ? 'small late' : 'small muted'}>
        {wrong ? uiText.dayWrong : day === '' ? '' : `${dayWithWeekday(day)}　${day}`}
      </span>
    </span>
  );
}
