import { useState } from 'react';
import type { BlockDefinition } from '../../../shared/handout/definition/blockDefinition.ts';
import { BLOCK_KINDS, type BlockKind } from '../../../shared/handout/edit/blockKinds.ts';
import { newBlock } from '../../../shared/handout/edit/newBlock.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { Panel } from '../../ui/Panel.tsx';
import { composeText } from './composeText.ts';
import { ItemChooser } from './ItemChooser.tsx';

interface AddBlockProps {
  readonly forms: readonly FormDefinition[];
  readonly onAdd: (block: BlockDefinition) => void;
  readonly onClose: () => void;
}

const ADDABLE = (Object.keys(BLOCK_KINDS) as BlockKind[]).filter(
  (kind) => BLOCK_KINDS[kind].source !== 'fixed',
);

/** 図を足す: 種類を選び、項目から作るものなら項目を選ぶ。 */
export function AddBlock({ forms, onAdd, onClose }: AddBlockProps) {
  const [kind, setKind] = useState<BlockKind | null>(null);
  const add = (block: BlockDefinition | null) => {
    if (block !== null) onAdd(block);
  };
  const cancel = (
    <button type="button" className="button small-button" onClick={onClose}>
      {composeText.cancel}
    </button>
  );
  if (kind !== null)
    return (
      <Panel title={composeText.chooseItem} about={BLOCK_KINDS[kind].about} acts={cancel}>
        <ItemChooser kind={kind} forms={forms} onChoose={(chosen) => add(newBlock(kind, chosen))} />
      </Panel>
    );
  return (
    <Panel title={composeText.chooseKind} acts={cancel}>
      <ul className="kind-list">
        {ADDABLE.map((each) => (
          <li key={each}>
            <button
              type="button"
              onClick={() =>
                BLOCK_KINDS[each].source === 'items' ? setKind(each) : add(newBlock(each, null))
              }
            >
              <strong>{BLOCK_KINDS[each].label}</strong>
              <span className="muted small">{BLOCK_KINDS[each].about}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
