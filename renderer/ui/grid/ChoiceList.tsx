import { useEffect, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import { gridText } from './gridText.ts';
import type { GridChoice } from './gridTypes.ts';

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly GridChoice[];
  readonly at: number;
  /** いくつも選ぶ列なら、選んである選択肢の字。 */
  readonly ticked: ReadonlySet<string> | null;
  readonly box: DOMRect;
  readonly onPick: (choice: GridChoice) => void;
}

/** 打つ欄の下に出る選択肢。焦点は打つ欄に残る。 */
export function ChoiceList({ id, label, choices, at, ticked, box, onPick }: ChoiceListProps) {
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
      aria-multiselectable={ticked === null ? undefined : true}
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
          aria-selected={ticked === null ? index === at : ticked.has(choice.label)}
          className={index === at ? 'at' : undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onPick(choice);
          }}
        >
          {ticked === null ? null : (
            <span className={ticked.has(choice.label) ? 'tick-box on' : 'tick-box'}>
              <Icon name="tick" size={12} />
            </span>
          )}
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
