import { useState } from 'react';
import type { StoredPicture } from '../../../shared/api/calls/composeCalls.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { useChange } from '../../ui/useChange.ts';
import { composeText } from './composeText.ts';

interface StoredPicturesProps {
  /** 今の絵の id。 */
  readonly current: string;
  readonly onChoose: (picture: string) => void;
}

/** 台帳にしまってある絵から選ぶ。どの頁にも無い絵は、そうと言い、消せる。 */
export function StoredPictures({ current, onChoose }: StoredPicturesProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button small-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {composeText.storedPictures}
      </button>
      {open ? <PictureList current={current} onChoose={onChoose} /> : null}
    </>
  );
}

function PictureList({ current, onChoose }: StoredPicturesProps) {
  const pictures = useCall('compose.pictures', {});
  return (
    <Loaded query={pictures}>
      {(all) =>
        all.length === 0 ? (
          <p className="muted small">{composeText.noStored}</p>
        ) : (
          <ul className="stored-pictures">
            {all.map((picture) => (
              <li key={picture.id} className="stored-picture">
                <PictureRow picture={picture} current={picture.id === current} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

interface PictureRowProps {
  readonly picture: StoredPicture;
  readonly current: boolean;
  readonly onChoose: (picture: string) => void;
}

function PictureRow({ picture, current, onChoose }: PictureRowProps) {
  const { id, data, width, height, addedAt, usedIn } = picture;
  // 消すと戻らないので、二度押してから。
  const [sure, setSure] = useState(false);
  const remove = useChange('compose.deletePicture', {
    busy: composeText.deletingPicture,
    done: () => composeText.pictureDeleted,
  });
  const name = composeText.storedPicture(width, height, addedAt);
  return (
    <>
      <img src={data} alt={name} />
      <div>
        <p className="small">{name}</p>
        <p className="muted small">{usedIn.length === 0 ? composeText.pictureUnused : usedIn.join('、')}</p>
        {current ? null : (
          <button type="button" className="button small-button" onClick={() => onChoose(id)}>
            {composeText.usePicture}
          </button>
        )}
        {current || usedIn.length > 0 ? null : (
          <button
            type="button"
            className="button small-button"
            disabled={remove.isPending}
            onClick={() => (sure ? remove.mutate({ picture: id }) : setSure(true))}
          >
            {sure ? composeText.deletePictureSure : composeText.deletePicture}
          </button>
        )}
      </div>
    </>
  );
}
