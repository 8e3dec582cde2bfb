import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { unusedId } from '../../../shared/handout/edit/unusedId.ts';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { composeText } from './composeText.ts';

type Chapter = HandoutDefinition['chapters'][number];

/** 章の番号と名。頁のある章は除けない。 */
export function ChaptersEntry({
  definition,
  onChange,
}: {
  readonly definition: HandoutDefinition;
  readonly onChange: (chapters: readonly Chapter[]) => void;
}) {
  const { chapters, pages } = definition;
  const patch = (at: number, change: Partial<Chapter>) =>
    onChange(chapters.map((chapter, index) => (index === at ? { ...chapter, ...change } : chapter)));
  return (
    <fieldset className="entry-group">
      <legend>{composeText.chapters}</legend>
      <ul className="entry-rows notes">
        {chapters.map((chapter, at) => (
          <li key={chapter.id}>
            <TextEntry
              bare
              label={composeText.chapterNumeral(at + 1)}
              value={chapter.numeral}
              onCommit={(numeral) => patch(at, { numeral })}
            />
            <TextEntry
              bare
              label={composeText.chapterLabel(at + 1)}
              value={chapter.label}
              onCommit={(label) => patch(at, { label })}
            />
            <RowTools
              name={chapter.label}
              onUp={at === 0 ? null : () => onChange(swapped(chapters, at, -1))}
              onDown={at === chapters.length - 1 ? null : () => onChange(swapped(chapters, at, 1))}
              onRemove={
                pages.some((page) => page.chapter === chapter.id)
                  ? null
                  : () => onChange(chapters.toSpliced(at, 1))
              }
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button small-button"
        onClick={() => {
          const ids = chapters.map((each) => each.id);
          onChange([...chapters, { id: unusedId('chapter', ids), numeral: '・', label: '（章の名）' }]);
        }}
      >
        {composeText.addChapter}
      </button>
    </fieldset>
  );
}
