import { useState } from 'react';
import type { BlockKind } from '../../../shared/handout/edit/blockKinds.ts';
import { type ChosenItem, itemsFor } from '../../../shared/handout/edit/newBlock.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { composeText } from './composeText.ts';

interface ItemChooserProps {
  readonly kind: BlockKind;
  readonly forms: readonly FormDefinition[];
  readonly onChoose: (chosen: ChosenItem) => void;
}

/** 項目を日本語の名で探して選ぶ。 */
export function ItemChooser({ kind, forms, onChoose }: ItemChooserProps) {
  const [sought, setSought] = useState('');
  const words = sought
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = itemsFor(kind, forms);
  const found = all.filter(({ reference, item }) =>
    words.every((word) => `${item.label} ${reference}`.normalize('NFKC').includes(word)),
  );
  return (
    <div className="item-chooser">
      <input
        type="search"
        className="field"
        aria-label={composeText.findItem}
        placeholder={composeText.findItem}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {found.length > 0 ? null : (
        <p className="muted small">{all.length === 0 ? composeText.noItems : composeText.notFound}</p>
      )}
      {forms.map((form) => {
        const items = found.filter(({ reference }) => reference.startsWith(`${form.id}.`));
        if (items.length === 0) return null;
        return (
          <section key={form.id}>
            <h3>{composeText.formNames[form.id]}</h3>
            <ul className="kind-list">
              {items.map((chosen) => (
                <li key={chosen.reference}>
                  <button type="button" title={chosen.reference} onClick={() => onChoose(chosen)}>
                    {chosen.item.label}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
