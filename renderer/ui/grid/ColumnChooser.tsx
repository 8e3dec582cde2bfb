import { useId } from 'react';
import { useDropDown } from '../useDropDown.ts';
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
  const { open, setOpen, place, onKeyDown } = useDropDown<HTMLDivElement>();
  const id = useId();
  const toggle = (key: string, on: boolean) =>
    onView({ ...view, hidden: on ? view.hidden.filter((hidden) => hidden !== key) : [...view.hidden, key] });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape を中の部品から受けるだけ
    <div className="grid-chooser" ref={place} onKeyDown={onKeyDown}>
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
