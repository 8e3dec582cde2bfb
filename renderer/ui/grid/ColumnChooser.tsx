import { useEffect, useId, useRef, useState } from 'react';
import { gridText } from './gridText.ts';
import type { GridColumn, GridViewState } from './gridTypes.ts';
import { arrangeColumns, DEFAULT_VIEW } from './viewState.ts';

interface ColumnChooserProps {
  readonly columns: readonly GridColumn[];
  readonly view: GridViewState;
  readonly onView: (view: GridViewState) => void;
}

/** 見せる列を選ぶボタンと一覧。凍らせた列は外せない。 */
export function ColumnChooser({ columns, view, onView }: ColumnChooserProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const outside = (event: MouseEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', outside, true);
    return () => document.removeEventListener('mousedown', outside, true);
  }, [open]);
  const toggle = (key: string, on: boolean) =>
    onView({ ...view, hidden: on ? view.hidden.filter((hidden) => hidden !== key) : [...view.hidden, key] });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape を中の部品から受けるだけ
    <div
      className="grid-chooser"
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className="button small-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {gridText.chooseColumns}
      </button>
      {open && (
        <fieldset id={id} className="grid-chooser-list">
          <legend className="grid-unseen">{gridText.chooseColumns}</legend>
          {arrangeColumns(columns, view).map(({ key, heading, frozen }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={!view.hidden.includes(key)}
                disabled={frozen === true}
                onChange={(event) => toggle(key, event.target.checked)}
              />
              {heading}
            </label>
          ))}
          <button
            type="button"
            className="link-button"
            onClick={() => onView({ ...DEFAULT_VIEW, sort: view.sort })}
          >
            {gridText.resetColumns}
          </button>
        </fieldset>
      )}
    </div>
  );
}
