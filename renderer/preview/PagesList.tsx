import { memo } from 'react';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { handoutText } from './handoutText.ts';
import { pageName } from './pageName.ts';
import { Sheet } from './Sheet.tsx';

interface PagesListProps {
  readonly model: HandoutModel;
  readonly current: number;
  readonly onChoose: (index: number) => void;
}

const THUMBNAIL_WIDTH = 120;

/** 頁の一覧。小さな絵は見た目だけで、名は言葉で言う。 */
export function PagesList({ model, current, onChoose }: PagesListProps) {
  return (
    <nav className="pages-list" aria-label={handoutText.thumbnails}>
      <div className="head">
        <strong>{handoutText.pages(model.pages.length)}</strong>
      </div>
      <ol>
        {model.pages.map((page, index) => {
          const name = page.section === null ? handoutText.cover : pageName(page.section);
          return (
            <li key={page.id} className={index === current ? 'thumbnail current' : 'thumbnail'}>
              <div aria-hidden="true" inert>
                <Thumbnail model={model} index={index} />
              </div>
              <button
                type="button"
                title={page.section ?? handoutText.cover}
                {...(index === current ? { 'aria-current': 'page' as const } : {})}
                onClick={() => onChoose(index)}
              >
                <span className="number">{index + 1}</span> <span className="name">{name}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** 選び直すたびに全頁を描き直さない。 */
const Thumbnail = memo(function Thumbnail({
  model,
  index,
}: {
  readonly model: HandoutModel;
  readonly index: number;
}) {
  return <Sheet model={model} index={index} width={THUMBNAIL_WIDTH} />;
});
