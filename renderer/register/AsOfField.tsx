import { useId, useState } from 'react';
import { parseDateText } from '../../shared/calendar/parseDate.ts';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import { Icon } from '../ui/Icon.tsx';
import { registerText } from './registerText.ts';

interface AsOfFieldProps {
  /** 書かなければ基準日。 */
  readonly label?: string;
  /** 今日の日付にする言葉。書かなければ今日現在にする。 */
  readonly todayLabel?: string;
  readonly day: string | null;
  readonly today: string;
  readonly onChange: (day: string | null) => void;
}

/** 基準日。和暦でも西暦でも書け、空は全期間。 */
export function AsOfField(props: AsOfFieldProps) {
  const { label = registerText.asOf, todayLabel = registerText.today, day, today, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();

  const commit = () => {
    if (draft === null) return;
    if (draft.trim() === '') {
      onChange(null);
    } else {
      const parsed = parseDateText(draft);
      setWrong(!parsed.ok);
      if (!parsed.ok) return;
      onChange(parsed.date);
    }
    setWrong(false);
    setDraft(null);
  };

  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className={wrong ? 'as-of-field wrong' : 'as-of-field'}>
        <Icon name="calendar" size={14} />
        <input
          id={id}
          placeholder={registerText.asOfHint}
          value={draft ?? (day === null ? '' : formatWareki(day))}
          aria-invalid={wrong}
          {...(wrong ? { 'aria-describedby': `${id}-wrong` } : {})}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
          }}
        />
        <span className="muted small">{day ?? registerText.allTime}</span>
      </span>
      {wrong ? (
        <span id={`${id}-wrong`} className="mark error small" role="alert">
          <Icon name="octagon" size={14} />
          {registerText.asOfWrong}
        </span>
      ) : null}
      {day === today ? null : (
        <button type="button" className="link-button" onClick={() => onChange(today)}>
          {todayLabel}
        </button>
      )}
      {day === null ? null : (
        <button type="button" className="link-button" onClick={() => onChange(null)}>
          {registerText.backToAll}
        </button>
      )}
    </>
  );
}
