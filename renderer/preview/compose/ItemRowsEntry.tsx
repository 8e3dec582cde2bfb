import { useState } from 'react';
import type { BlockKind } from '../../../shared/handout/edit/blockKinds.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { composeText } from './composeText.ts';
import { ItemChooser } from './ItemChooser.tsx';
import { itemLabel } from './itemLabel.ts';

interface ItemRow {
  readonly item: string;
  readonly label?: string;
}

interface ItemRowsEntryProps {
  readonly label: string;
  readonly kind: BlockKind;
  readonly forms: readonly FormDefinition[];
  readonly rows: readonly ItemRow[];
  readonly problems: readonly string[];
  readonly onChange: (rows: readonly ItemRow[]) => void;
}

/** 項目を並べる行。印刷する名を直し、動かし、足し、除く。 */
export function ItemRowsEntry({ label, kind, forms, rows, problems, onChange }: ItemRowsEntryProps) {
  const [adding, setAdding] = useState(false);
  return (
    <fieldset className="entry-group">
      <legend>{label}</legend>
      <ul className="entry-rows">
        {rows.map((row, at) => {
          const name = row.label ?? itemLabel(forms, row.item);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: 同じ項目が二度ありうる並び
            <li key={`${row.item} ${at}`}>
              <TextEntry
                bare
                long
                label={composeText.rowLabel(at + 1)}
                value={name}
                onCommit={(text) =>
                  onChange(rows.with(at, { ...row, label: text === '' ? itemLabel(forms, row.item) : text }))
                }
              />
              <RowTools
                name={name}
                onUp={at === 0 ? null : () => onChange(swapped(rows, at, -1))}
                onDown={at === rows.length - 1 ? null : () => onChange(swapped(rows, at, 1))}
                onRemove={() => onChange(rows.toSpliced(at, 1))}
              />
            </li>
          );
        })}
      </ul>
      <Problems messages={problems} />
      {adding ? (
        <ItemChooser
          kind={kind}
          forms={forms}
          onChoose={({ reference, item }) => {
            onChange([...rows, { item: reference, label: item.label }]);
            setAdding(false);
          }}
        />
      ) : null}
      <button type="button" className="button small-button" onClick={() => setAdding(!adding)}>
        {adding ? composeText.cancel : composeText.addRow}
      </button>
    </fieldset>
  );
}
