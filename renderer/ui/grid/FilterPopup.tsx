import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { isComposing } from '../isComposing.ts';
import { searchValues, type ValueCount } from './countValues.ts';
import { gridText } from './gridText.ts';
import type { GridColumn, GridSort } from './gridTypes.ts';

interface FilterPopupProps {
  readonly column: GridColumn;
  readonly counts: readonly ValueCount[];
  /** その字を残したときの行の数。 */
  readonly countRows: (chosen: ReadonlySet<string>) => number;
  /** 今の絞り込み。null は絞っていない。 */
  readonly chosen: ReadonlySet<string> | null;
  readonly sort: GridSort | null;
  readonly left: number;
  readonly top: number;
  readonly onSort: (sort: GridSort | null) => void;
  readonly onApply: (chosen: ReadonlySet<string> | null) => void;
  /** この列が左に固定されているか。 */
  readonly frozen: boolean;
  readonly onFreeze: (on: boolean) => void;
  readonly onClose: () => void;
}

/** 一度に並べる値の数。これより多ければ言葉で狭めてもらう。 */
const SHOWN = 300;

/** 見出しの下に開く、並べ替えと絞り込み。 */
export function FilterPopup(props: FilterPopupProps) {
  const { column, counts, onApply, onClose } = props;
  const dialog = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => props.chosen ?? new Set(counts.map(({ text }) => text)),
  );
  const shown = useMemo(() => searchValues(column, counts, search), [column, counts, search]);
  const active = useMemo(
    () =>
      search === '' ? ticked : new Set(shown.map(({ text }) => text).filter((text) => ticked.has(text))),
    [search, ticked, shown],
  );
  const total = props.countRows(active);
  const allTicked = shown.every(({ text }) => ticked.has(text));

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const outside = (event: MouseEvent) => {
      const target = event.target as Element;
      if (!dialog.current?.contains(target) && target.closest('.grid-funnel') === null) onClose();
    };
    document.addEventListener('mousedown', outside, true);
    return () => document.removeEventListener('mousedown', outside, true);
  }, [onClose]);

  const apply = () => onApply(counts.every(({ text }) => active.has(text)) ? null : active);
  const toggle = (texts: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const text of texts) on ? next.add(text) : next.delete(text);
    setTicked(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) apply();
    else if (event.key === 'Tab') keepInside(event, dialog.current);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <div
      ref={dialog}
      role="dialog"
      aria-label={gridText.filterDialog(column.heading)}
      className="grid-filter"
      style={{ left: props.left, top: props.top }}
      onKeyDown={onKeyDown}
    >
      <div className="grid-filter-sort">
        {SORTS.map(({ direction, label }) => {
          const on = direction === null ? props.sort?.key !== column.key : isSorted(props, direction);
          return (
            <button
              key={label}
              type="button"
              aria-pressed={on}
              onClick={() => props.onSort(direction === null ? null : { key: column.key, direction })}
            >
              {label}
            </button>
          );
        })}
      </div>
      <div className="grid-filter-freeze">
        <button type="button" onClick={() => props.onFreeze(true)}>
          {gridText.freezeTo}
        </button>
        {props.frozen && (
          <button type="button" onClick={() => props.onFreeze(false)}>
            {gridText.unfreeze}
          </button>
        )}
      </div>
      <input
        ref={field}
        type="search"
        className="field"
        aria-label={gridText.filterSearch(column.heading, column.groups?.label)}
        placeholder={gridText.filterSearch(column.heading, column.groups?.label)}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <label className="grid-filter-all">
        <input
          type="checkbox"
          checked={allTicked}
          onChange={(event) =>
            toggle(
              shown.map(({ text }) => text),
              event.target.checked,
            )
          }
        />
        <span>{gridText.all}</span>
        <span className="count">{props.countRows(new Set(shown.map(({ text }) => text)))}</span>
      </label>
      <ul>
        {shown.slice(0, SHOWN).map(({ text, count }) => (
          <li key={text}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(text)}
                onChange={(event) => toggle([text], event.target.checked)}
              />
              <span title={text}>{text === '' ? gridText.blank : text}</span>
              <span className="count">{count}</span>
            </label>
          </li>
        ))}
        {shown.length > SHOWN && <li className="more">{gridText.more(shown.length - SHOWN)}</li>}
      </ul>
      {column.groups && (
        <p className="grid-filter-groups">
          <span>{column.groups.label}</span>
          {column.groups.items.map(({ label, values }) => {
            const texts = values.map((value) => column.format(value));
            return (
              <button
                key={label}
                type="button"
                onClick={() =>
                  setTicked(new Set(texts.filter((text) => counts.some((entry) => entry.text === text))))
                }
              >
                <u>{label}</u>
                {sum(counts.filter(({ text }) => texts.includes(text)))}
              </button>
            );
          })}
        </p>
      )}
      <div className="grid-filter-foot">
        <button type="button" className="button small-button" onClick={onClose}>
          {gridText.cancel}
        </button>
        <button type="button" className="button main small-button" disabled={total === 0} onClick={apply}>
          {gridText.apply(total)}
        </button>
      </div>
    </div>
  );
}

const SORTS = [
  { direction: 'up', label: gridText.ascending },
  { direction: 'down', label: gridText.descending },
  { direction: null, label: gridText.noSort },
] as const;

function isSorted({ sort, column }: FilterPopupProps, direction: 'up' | 'down'): boolean {
  return sort?.key === column.key && sort.direction === direction;
}

function sum(counts: readonly ValueCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** Tab は開いている間、中を巡る。 */
function keepInside(event: KeyboardEvent, dialog: HTMLElement | null): void {
  const stops = [...(dialog?.querySelectorAll<HTMLElement>('button:not(:disabled), input') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}
