import type { Band, Item } from '../../../shared/survey/form.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { NumberEntry } from '../../ui/entry/NumberEntry.tsx';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { panelText } from '../formText.ts';

interface BandsEditorProps {
  readonly item: Item;
  readonly problems: readonly string[];
  readonly onChange: (item: Item) => void;
}

/** 分布の階級。0 から上限なしまでを覆う。 */
export function BandsEditor({ item, problems, onChange }: BandsEditorProps) {
  const bands = item.bands ?? [];
  const put = (next: readonly Band[]) => {
    const { bands: _, ...rest } = item;
    onChange(next.length === 0 ? rest : { ...rest, bands: next });
  };
  const change = (at: number, patch: Partial<Band>) =>
    put(bands.map((band, index) => (index === at ? { ...band, ...patch } : band)));
  const add = () => {
    const top = bands.toSorted((a, b) => a.from - b.from).at(-1);
    if (top === undefined) return put([{ label: `1${item.unit ?? ''}以上`, from: 0, to: null }]);
    const from = top.to ?? top.from + 1;
    const closed = bands.map((band) => (band === top ? { ...band, to: from } : band));
    put([...closed, { label: '', from, to: null }]);
  };
  return (
    <fieldset className="entry-group">
      <legend>{panelText.bands}</legend>
      <ul className="entry-rows bands">
        {bands.map((band, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: 階級には並びのほかに名がない
          <li key={index}>
            <TextEntry
              bare
              label={panelText.bandLabel(index + 1)}
              value={band.label}
              onCommit={(label) => change(index, { label })}
            />
            <NumberEntry
              bare
              label={panelText.bandFrom(index + 1)}
              value={band.from}
              onCommit={(from) => change(index, { from: from ?? 0 })}
            />
            <NumberEntry
              bare
              label={panelText.bandTo(index + 1)}
              value={band.to}
              placeholder={panelText.noTo}
              onCommit={(to) => change(index, { to })}
            />
            <RowTools
              name={band.label}
              onUp={index === 0 ? null : () => put(swapped(bands, index, -1))}
              onDown={index === bands.length - 1 ? null : () => put(swapped(bands, index, 1))}
              onRemove={() => put(bands.toSpliced(index, 1))}
            />
            <CheckEntry
              label={panelText.bandOnly}
              checked={band.onlyWhenNotEmpty === true}
              onChange={(on) => {
                const { onlyWhenNotEmpty: _, ...rest } = band;
                put(bands.with(index, on ? { ...rest, onlyWhenNotEmpty: true } : rest));
              }}
            />
          </li>
        ))}
      </ul>
      <div className="entry-line">
        <button type="button" className="button small-button" onClick={add}>
          {panelText.addBand}
        </button>
      </div>
      <Problems messages={problems} />
    </fieldset>
  );
}
