import type { BlockDefinition } from '../../../shared/handout/definition/blockDefinition.ts';
import type { PageDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { BLOCK_KINDS } from '../../../shared/handout/edit/blockKinds.ts';
import { putBlock, removeBlock } from '../../../shared/handout/edit/editBlocks.ts';
import { mapPage } from '../../../shared/handout/edit/editPages.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { BandsEntry } from './BandsEntry.tsx';
import { BureauEntry } from './BureauEntry.tsx';
import { fieldsOf } from './blockFields.ts';
import { segmentsOf } from './blockSegments.ts';
import { composeText } from './composeText.ts';
import { FieldsEntry, type Values } from './FieldsEntry.tsx';
import { ItemEntry } from './ItemEntry.tsx';
import { itemLabel } from './itemLabel.ts';
import { LooksEntry } from './LooksEntry.tsx';
import { PictureEntry } from './PictureEntry.tsx';
import { type ComposePanelProps, problemsAt } from './panelProps.ts';
import { StatementsEntry } from './StatementsEntry.tsx';

interface BlockPanelProps extends ComposePanelProps {
  readonly page: PageDefinition;
  readonly block: BlockDefinition;
}

/** 頁の図一つ。 */
export function BlockPanel(props: BlockPanelProps) {
  const { definition, page, block, problems, forms, survey, onChange, onChoose, onRefresh } = props;
  const pageAt = definition.pages.findIndex((each) => each.id === page.id);
  const path = `pages.${pageAt}.blocks.${page.blocks.findIndex((each) => each.id === block.id)}`;
  const put = (next: BlockDefinition) =>
    onChange(mapPage(definition, page.id, (each) => putBlock(each, next)));
  const toPage = () => onChoose({ page: page.id, block: null });
  return (
    <Panel
      title={BLOCK_KINDS[block.kind].label}
      about={BLOCK_KINDS[block.kind].about}
      acts={
        <>
          <button type="button" className="button small-button" onClick={toPage}>
            {composeText.toPage}
          </button>
          <button
            type="button"
            className="button small-button"
            onClick={() => {
              onChange(mapPage(definition, page.id, (each) => removeBlock(each, block.id)));
              toPage();
            }}
          >
            {composeText.removeBlock}
          </button>
        </>
      }
    >
      <div className="entries">
        <TextEntry
          label={composeText.blockTitle}
          value={block.title}
          onCommit={(title) => put({ ...block, title })}
        />
        {block.kind === 'picture' ? (
          <PictureEntry
            block={block}
            problems={{
              picture: problemsAt(problems, `${path}.picture`),
              alt: problemsAt(problems, `${path}.alt`),
            }}
            onChange={put}
          />
        ) : null}
        <BureauEntry block={block} problems={problems} path={path} onChange={put} />
        <SourceEntry block={block} forms={forms} onChange={put} />
        <FieldsEntry
          fields={fieldsOf(block)}
          values={block as unknown as Values}
          path={path}
          problems={problems}
          forms={forms}
          segments={
            'item' in block && block.item !== undefined
              ? segmentsOf(forms, block.item, block.kind === 'cells' ? block.bands : undefined)
              : []
          }
          onChange={(values) => put(values as unknown as BlockDefinition)}
        />
        {block.kind === 'cells' || block.kind === 'bars' ? (
          <LooksEntry block={block} forms={forms} onChange={put} />
        ) : null}
        {block.kind === 'cells' ? (
          <BandsEntry
            block={block}
            forms={forms}
            problems={problemsAt(problems, `${path}.bands`)}
            onChange={put}
          />
        ) : null}
        {survey === null
          ? null
          : statementItems(block).map(({ item, label }) => (
              <StatementsEntry
                key={item}
                survey={survey}
                reference={item}
                label={label ?? itemLabel(forms, item)}
                onSaved={onRefresh}
              />
            ))}
        <TextEntry
          label={composeText.hint}
          value={block.hint ?? ''}
          onCommit={(hint) => put({ ...block, hint: hint === '' ? undefined : hint })}
        />
        <CheckEntry
          label={composeText.ruled}
          checked={block.ruled === true}
          onChange={(ruled) => put({ ...block, ruled: ruled ? true : undefined })}
        />
        <CheckEntry
          label={composeText.half}
          checked={block.half === true}
          onChange={(half) => put({ ...block, half: half ? true : undefined })}
        />
      </div>
    </Panel>
  );
}

function statementItems(
  block: BlockDefinition,
): readonly { readonly item: string; readonly label?: string }[] {
  if (block.kind === 'statements') return block.rows;
  return block.kind === 'texts' ? [{ item: block.item }] : [];
}

/** 一つの項目から作る図の、その項目。 */
function SourceEntry({
  block,
  forms,
  onChange,
}: {
  readonly block: BlockDefinition;
  readonly forms: ComposePanelProps['forms'];
  readonly onChange: (block: BlockDefinition) => void;
}) {
  const reference = block.kind === 'years' ? block.total : 'item' in block ? block.item : undefined;
  if (reference === undefined) return null;
  return (
    <ItemEntry
      label={composeText.item}
      kind={block.kind}
      forms={forms}
      value={reference}
      problems={[]}
      onChange={(chosen) => {
        if (block.kind === 'years') onChange({ ...block, total: chosen });
        else if ('item' in block) onChange({ ...block, item: chosen });
      }}
    />
  );
}
