import { useState } from 'react';
import type { BlockKind } from '../../../shared/handout/edit/blockKinds.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { composeText } from './composeText.ts';
import { ItemChooser } from './ItemChooser.tsx';
import { itemLabel } from './itemLabel.ts';

interface ItemEntryProps {
  readonly label: string;
  /** どの図の元になる項目から選ぶか。 */
  readonly kind: BlockKind;
  readonly forms: readonly FormDefinition[];
  /** `hub.c_1a`。まだ選んでいなければ ''。 */
  readonly value: string;
  readonly problems: readonly string[];
  readonly onChange: (reference: string) => void;
}

/** 項目を一つ選ぶ欄。 */
export function ItemEntry({ label, kind, forms, value, problems, onChange }: ItemEntryProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <fieldset className="entry-group">
      <legend>{label}</legend>
      <p>{value === '' ? composeText.noItemYet : itemLabel(forms, value)}</p>
      <Problems messages={problems} />
      {choosing ? (
        <ItemChooser
          kind={kind}
          forms={forms}
          onChoose={({ reference }) => {
            setChoosing(false);
            onChange(reference);
          }}
        />
      ) : null}
      <button type="button" className="button small-button" onClick={() => setChoosing(!choosing)}>
        {choosing ? composeText.cancel : composeText.changeItem}
      </button>
    </fieldset>
  );
}
