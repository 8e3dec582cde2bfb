import { useEffect, useRef } from 'react';
import { gridText } from './gridText.ts';
import type { GridChoice } from './gridTypes.ts';

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly GridChoice[];
  readonly at: number;
  readonly box: DOMRect;
  readonly onPick: (choice: GridChoice) => void;
}

/** 打つ欄の下に出る選択肢。焦点は打つ欄に残る。 */
export function ChoiceList({ id, label, choices, at, box, onPick }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const room = (list.current?.parentElement?.clientHeight ?? Number.MAX_SAFE_INTEGER) - box.bottom;
  const above = room < 120 && box.top > room;
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className="grid-choices"
      style={{
        left: box.left,
        minWidth: box.width,
        ...(above ? { bottom: `calc(100% - ${box.top}px)` } : { top: box.bottom }),
        maxHeight: Math.min(240, Math.max(96, above ? box.top : room) - 4),
      }}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: 焦点は打つ欄にあり、aria-activedescendant で指す
        <div
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onPick(choice);
          }}
        >
          {choice.label}
        </div>
      ))}
      {choices.length === 0 && (
        // biome-ignore lint/a11y/useFocusableInteractive: 選べない一行
        <div role="option" aria-selected={false} aria-disabled="true">
          {gridText.noChoices}
        </div>
      )}
    </div>
  );
}
