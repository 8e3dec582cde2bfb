import '../../ui/dragRows.css';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { PageDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { BLOCK_KINDS } from '../../../shared/handout/edit/blockKinds.ts';
import { moveBlock, removeBlock, stepBlock } from '../../../shared/handout/edit/editBlocks.ts';
import { RowTools } from '../../ui/entry/RowTools.tsx';
import { composeText } from './composeText.ts';

interface BlockOrderProps {
  readonly page: PageDefinition;
  readonly onChoose: (block: string) => void;
  readonly onChange: (page: PageDefinition) => void;
}

/** 頁の図の並び。選んで直し、つかんで (キーではつかみの印で Enter) 動かし、除く。 */
export function BlockOrder({ page, onChoose, onChange }: BlockOrderProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined) return;
      const where = target.dropPosition === 'before' ? 'before' : 'after';
      onChange(moveBlock(page, String(moved), String(target.key), where));
    },
  });
  const rows = page.blocks.map((block, at) => ({
    id: block.id,
    at,
    name: `${BLOCK_KINDS[block.kind].label}　${block.title || composeText.untitled}`,
  }));
  return (
    <GridList
      aria-label={composeText.blocks}
      className="entry-rows block-list"
      items={rows}
      dependencies={[page]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {({ id, at, name }) => (
        <GridListItem id={id} textValue={name} className="block-row drag-row">
          <Button slot="drag" className="drag" aria-label={composeText.drag(name)}>
            ⠿
          </Button>
          <button type="button" className="block-name" onClick={() => onChoose(id)}>
            {name}
          </button>
          <RowTools
            name={name}
            onUp={at === 0 ? null : () => onChange(stepBlock(page, id, -1))}
            onDown={at === rows.length - 1 ? null : () => onChange(stepBlock(page, id, 1))}
            onRemove={() => onChange(removeBlock(page, id))}
          />
        </GridListItem>
      )}
    </GridList>
  );
}
