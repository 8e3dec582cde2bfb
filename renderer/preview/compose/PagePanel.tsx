import { useState } from 'react';
import type { NoteDefinition, PageDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { addBlock } from '../../../shared/handout/edit/editBlocks.ts';
import {
  addPage,
  duplicatePage,
  mapPage,
  removePage,
  stepPage,
} from '../../../shared/handout/edit/editPages.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { StepButtons } from '../../ui/entry/StepButtons.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AddBlock } from './AddBlock.tsx';
import { BlockOrder } from './BlockOrder.tsx';
import { composeText } from './composeText.ts';
import type { ComposePanelProps } from './panelProps.ts';
import { SentencesEntry } from './SentencesEntry.tsx';

interface PagePanelProps extends ComposePanelProps {
  readonly page: PageDefinition;
}

/** 頁: 節、主文、前書き、図の並び、注。 */
export function PagePanel(props: PagePanelProps) {
  const { definition, page, problems, forms, onChange, onChoose } = props;
  const [adding, setAdding] = useState(false);
  const at = definition.pages.findIndex((each) => each.id === page.id);
  const put = (edit: (page: PageDefinition) => PageDefinition) =>
    onChange(mapPage(definition, page.id, edit));
  if (adding)
    return (
      <AddBlock
        forms={forms}
        onClose={() => setAdding(false)}
        onAdd={(block) => {
          const next = mapPage(definition, page.id, (each) => addBlock(each, block));
          onChange(next);
          setAdding(false);
          onChoose({ page: page.id, block: next.pages[at]?.blocks.at(-1)?.id ?? null });
        }}
      />
    );
  return (
    <Panel
      title={composeText.pageTitle(at + 1)}
      acts={
        <>
          <button
            type="button"
            className="button small-button"
            onClick={() => {
              const next = addPage(definition, page.id);
              onChange(next);
              onChoose({ page: next.pages[at + 1]?.id ?? page.id, block: null });
            }}
          >
            {composeText.addPage}
          </button>
          <button
            type="button"
            className="button small-button"
            onClick={() => onChange(duplicatePage(definition, page.id))}
          >
            {composeText.duplicatePage}
          </button>
          <button
            type="button"
            className="button small-button"
            disabled={definition.pages.length === 1}
            onClick={() => {
              const next = removePage(definition, page.id);
              onChange(next);
              onChoose({ page: next.pages[Math.max(0, at - 1)]?.id ?? null, block: null });
            }}
          >
            {composeText.removePage}
          </button>
        </>
      }
    >
      <div className="entries">
        <StepButtons
          onUp={at === 0 ? null : () => onChange(stepPage(definition, page.id, -1))}
          onDown={
            at === definition.pages.length - 1 ? null : () => onChange(stepPage(definition, page.id, 1))
          }
        />
        <fieldset className="entry-group">
          <legend>{composeText.blocks}</legend>
          {page.blocks.length === 0 ? <p className="muted small">{composeText.noBlocks}</p> : null}
          <BlockOrder
            page={page}
            onChoose={(block) => onChoose({ page: page.id, block })}
            onChange={(next) => put(() => next)}
          />
          <button type="button" className="button small-button" onClick={() => setAdding(true)}>
            {composeText.addBlock}
          </button>
        </fieldset>
        {definition.chapters.length === 0 ? null : (
          <PickEntry
            label={composeText.chapter}
            value={page.chapter ?? ''}
            options={[
              { value: '', label: composeText.noChapter },
              ...definition.chapters.map(({ id, numeral, label }) => ({
                value: id,
                label: `${numeral}　${label}`,
              })),
            ]}
            onPick={(chapter) => put((each) => ({ ...each, chapter: chapter === '' ? null : chapter }))}
          />
        )}
        <TextEntry
          long
          label={composeText.section}
          value={page.section ?? ''}
          onCommit={(text) => put((each) => ({ ...each, section: text === '' ? null : text }))}
        />
        <SentencesEntry
          label={composeText.message}
          sentences={page.message}
          forms={forms}
          problems={problems}
          path={`pages.${at}.message`}
          onChange={(message) => put((each) => ({ ...each, message }))}
        />
        <SentencesEntry
          label={composeText.lead}
          sentences={page.lead}
          forms={forms}
          problems={problems}
          path={`pages.${at}.lead`}
          onChange={(lead) => put((each) => ({ ...each, lead }))}
        />
        <CheckEntry
          label={composeText.asOf}
          checked={page.asOf}
          onChange={(asOf) => put((each) => ({ ...each, asOf }))}
        />
        <NotesEntry notes={page.notes} onChange={(notes) => put((each) => ({ ...each, notes }))} />
      </div>
    </Panel>
  );
}

function NotesEntry({
  notes,
  onChange,
}: {
  readonly notes: readonly NoteDefinition[];
  readonly onChange: (notes: readonly NoteDefinition[]) => void;
}) {
  const patch = (at: number, change: Partial<NoteDefinition>) =>
    onChange(notes.map((note, index) => (index === at ? { ...note, ...change } : note)));
  return (
    <fieldset className="entry-group">
      <legend>{composeText.notes}</legend>
      <ul className="entry-rows notes">
        {notes.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: 同じ注が二つありうる並び
          <li key={at}>
            <TextEntry
              bare
              label={composeText.noteMark(at + 1)}
              placeholder="※"
              value={note.mark ?? ''}
              onCommit={(mark) => patch(at, { mark: mark === '' ? null : mark })}
            />
            <TextEntry
              bare
              long
              label={composeText.noteText(at + 1)}
              value={note.text}
              onCommit={(text) => (text === '' ? onChange(notes.toSpliced(at, 1)) : patch(at, { text }))}
            />
            <RowTools
              name={note.text}
              onUp={at === 0 ? null : () => onChange(swapped(notes, at, -1))}
              onDown={at === notes.length - 1 ? null : () => onChange(swapped(notes, at, 1))}
              onRemove={() => onChange(notes.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button small-button"
        onClick={() => onChange([...notes, { mark: '※', text: '（注をここに書く）' }])}
      >
        {composeText.addNote}
      </button>
    </fieldset>
  );
}
