import { useEffect, useRef, useState } from 'react';
import { isComposing } from '../../ui/isComposing.ts';

interface CountFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly placeholder?: string;
  /** 打った字のまま渡す。断られたらその一文、書けたら null。 */
  readonly onCommit: (text: string) => Promise<string | null>;
  /** 断りの一文。欄の外の、広い所に出す。 */
  readonly onReason: (reason: string | null) => void;
}

/** 人数の欄。離れるか Enter で書く。全角も読み、断られたら打った字を残す。 */
export function CountField({ label, value, placeholder, onCommit, onReason }: CountFieldProps) {
  const shown = value === null ? '' : String(value);
  const [text, setText] = useState(shown);
  const [refused, setRefused] = useState(false);
  const asked = useRef(shown);
  // 元に戻したときなど、外で値が変わったら合わせる。
  useEffect(() => {
    setText(shown);
    setRefused(false);
    asked.current = shown;
  }, [shown]);
  const commit = async () => {
    const trimmed = text.trim();
    if (trimmed === asked.current) return;
    asked.current = trimmed;
    if (trimmed === shown) {
      setRefused(false);
      onReason(null);
      return;
    }
    const reason = await onCommit(trimmed);
    setRefused(reason !== null);
    onReason(reason);
  };
  return (
    <input
      className="field number count-field"
      data-typing=""
      aria-label={label}
      aria-invalid={refused}
      inputMode="numeric"
      value={text}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        // 次の欄の無い終わりの欄では、Enter を押しても離れない。
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void commit();
      }}
    />
  );
}
