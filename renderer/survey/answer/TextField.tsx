import { useEffect, useRef } from 'react';
import type { Item } from '../../../shared/survey/form.ts';
import { answerWords } from './answerWords.ts';

interface TextFieldProps {
  readonly item: Item;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly autoFocus: boolean;
}

/** 数・時間・日付・文の欄。文は Alt+Enter で行を替える (Excel と同じ)。 */
export function TextField({ item, text, onType, autoFocus }: TextFieldProps) {
  const line = useRef<HTMLInputElement>(null);
  const block = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!autoFocus) return;
    const field = line.current ?? block.current;
    field?.focus();
    field?.select();
  }, [autoFocus]);
  if (item.type === 'text') {
    return (
      <textarea
        ref={block}
        className="field answer-text"
        data-typing=""
        aria-label={item.label}
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          const { selectionStart, selectionEnd } = event.currentTarget;
          onType(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`);
        }}
      />
    );
  }
  return (
    <span className="answer-line">
      <input
        ref={line}
        className={`field ${item.type}`}
        data-typing=""
        aria-label={item.label}
        inputMode={item.type === 'date' ? 'text' : 'decimal'}
        placeholder={item.type === 'date' ? answerWords.dateExample : ''}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      {item.unit === undefined ? null : <span className="muted">{item.unit}</span>}
    </span>
  );
}
