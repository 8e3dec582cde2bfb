import { useRef } from 'react';
import type { PictureDefinition } from '../../../shared/handout/definition/writtenBlocks.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { useChange } from '../../ui/useChange.ts';
import { composeText } from './composeText.ts';
import { redrawPicture } from './redrawPicture.ts';
import { StoredPictures } from './StoredPictures.tsx';

interface PictureEntryProps {
  readonly block: PictureDefinition;
  readonly problems: { readonly picture: readonly string[]; readonly alt: readonly string[] };
  readonly onChange: (block: PictureDefinition) => void;
}

/** 絵を選ぶ。描き直して、撮影の情報を捨ててからしまう。読み上げる説明が要る。 */
export function PictureEntry({ block, problems, onChange }: PictureEntryProps) {
  const input = useRef<HTMLInputElement>(null);
  const { announce } = useStatusLine();
  const add = useChange('compose.addPicture', {
    busy: composeText.picture,
    done: () => composeText.pictureAdded,
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = await redrawPicture(file);
    if (bytes === null) {
      announce({ level: 'failed', text: composeText.pictureFailed(file.name) });
      return;
    }
    add.mutate({ name: file.name, bytes }, { onSuccess: ({ picture }) => onChange({ ...block, picture }) });
  };
  return (
    <>
      <fieldset className="entry-group">
        <legend>{composeText.picture}</legend>
        {block.picture === '' ? <p className="muted small">{composeText.noPicture}</p> : null}
        <button
          type="button"
          className="button small-button"
          disabled={add.isPending}
          onClick={() => input.current?.click()}
        >
          {block.picture === '' ? composeText.choosePicture : composeText.changePicture}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/jpeg"
          aria-label={composeText.choosePicture}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <StoredPictures current={block.picture} onChoose={(picture) => onChange({ ...block, picture })} />
        <Problems messages={problems.picture} />
      </fieldset>
      <TextEntry
        long
        label={composeText.alt}
        value={block.alt}
        problems={problems.alt}
        onCommit={(alt) => onChange({ ...block, alt })}
      />
    </>
  );
}
