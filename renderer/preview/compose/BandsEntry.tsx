import type { CellsDefinition } from '../../../shared/handout/definition/surveyBlocks.ts';
import type { Band, FormDefinition } from '../../../shared/survey/form.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { NumberEntry } from '../../ui/entry/NumberEntry.tsx';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { composeText } from './composeText.ts';
import { findItemIn } from './itemLabel.ts';

interface BandsEntryProps {
  readonly block: CellsDefinition;
  readonly forms: readonly FormDefinition[];
  readonly problems: readonly string[];
  readonly onChange: (block: CellsDefinition) => void;
}

/** 数の項目の階級。様式の階級の代わりに、この資料だけの階級を使える。 */
export function BandsEntry({ block, forms, problems, onChange }: BandsEntryProps) {
  const standard = findItemIn(forms, block.item)?.bands;
  if (standard === undefined && block.bands === undefined) return null;
  const own = block.bands;
  const put = (bands: readonly Band[] | undefined) => onChange({ ...block, bands });
  return (
    <fieldset className="entry-group">
      <legend>{composeText.bands}</legend>
      <CheckEntry
        label={composeText.ownBands}
        checked={own !== undefined}
        onChange={(on) =>
          put(on ? (standard ?? []).map(({ label, from, to }) => ({ label, from, to })) : undefined)
        }
      />
      {own === undefined ? null : (
        <>
          <ul className="entry-rows bands">
            {own.map((band, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: 名の同じ階級が打っている途中にありうる
              <li key={at}>
                <TextEntry
                  bare
                  label={composeText.bandLabel(at + 1)}
                  value={band.label}
                  onCommit={(label) => put(own.with(at, { ...band, label }))}
                />
                <NumberEntry
                  bare
                  label={composeText.bandFrom(at + 1)}
                  value={band.from}
                  onCommit={(from) => {
                    if (from !== null) put(own.with(at, { ...band, from }));
                  }}
                />
                <NumberEntry
                  bare
                  label={composeText.bandTo(at + 1)}
                  value={band.to}
                  onCommit={(to) => put(own.with(at, { ...band, to }))}
                />
                <RowTools
                  name={band.label}
                  onUp={null}
                  onDown={null}
                  onRemove={() => put(own.toSpliced(at, 1))}
                />
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button small-button"
            onClick={() => put([...own, { label: '（名）', from: own.at(-1)?.to ?? 0, to: null }])}
          >
            {composeText.addBand}
          </button>
        </>
      )}
      <Problems messages={problems} />
    </fieldset>
  );
}
