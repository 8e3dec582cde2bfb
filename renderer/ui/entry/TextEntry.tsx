import { useEffect, useId, useState } from 'react';
import { Problems } from './Problems.tsx';

interface TextEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly problems?: readonly string[];
  readonly long?: boolean;
  /** 見出しを見せず、読み上げにだけ使う。 */
  readonly bare?: boolean;
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly focused?: boolean;
}

/** 文字の欄。離れるか Enter で確定する。前後の空白は除く。 */
export function TextEntry(props: TextEntryProps) {
  const { label, value, onCommit, long = false, bare = false } = props;
  const [text, setText] = useState(value);
  // 直している間は前の断りを下げる (離れたときに欄が動いて、押したボタンを外さないように)。
  const problems = text.trim() === value ? (props.problems ?? []) : [];
  const id = useId();
  // 元に戻したときなど、外で値が変わったら打ちかけを捨てて合わせる。
  useEffect(() => setText(value), [value]);
  const commit = () => {
    const trimmed = text.trim();
    setText(trimmed);
    if (trimmed !== value) onCommit(trimmed);
  };
  const shared = {
    id,
    className: props.numeric === true ? 'field number' : 'field',
    value: text,
    placeholder: props.placeholder,
    'aria-invalid': problems.length > 0,
    'aria-describedby': problems.length > 0 ? `${id}-problems` : undefined,
    autoFocus: props.focused === true,
    onBlur: commit,
  };
  return (
    <div className="entry">
      <label htmlFor={id} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      {long ? (
        <textarea {...shared} rows={rowsOf(text, bare)} onChange={(event) => setText(event.target.value)} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            commit();
          }}
        >
          <input {...shared} onChange={(event) => setText(event.target.value)} />
        </form>
      )}
      <Problems messages={problems} id={`${id}-problems`} />
    </div>
  );
}

function rowsOf(text: string, bare: boolean): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / (bare ? 15 : 20))));
  return Math.min(
    8,
    lines.reduce((sum, n) => sum + n, 0),
  );
}
