import './entry.css';
import { useId } from 'react';

interface LiveEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** 何行も書く欄なら、その行の数。 */
  readonly rows?: number;
  readonly placeholder?: string;
}

/** 打つそばから伝える文字の欄。まだ書かない打ちかけ (足す前の文など) に。 */
export function LiveEntry({ label, value, onType, rows, placeholder }: LiveEntryProps) {
  const id = useId();
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          id={id}
          className="field"
          value={value}
          placeholder={placeholder}
          onChange={(event) => onType(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          className="field"
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </div>
  );
}
