import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { PrintedText } from './PrintedText.tsx';

/** 柱: 左に章の並び (今の章は太字と青い帯)、右に 架空の値・〔公開資料〕・資料番号。 */
export function RunningHead({
  model,
  chapter,
}: {
  readonly model: HandoutModel;
  readonly chapter: string | null;
}) {
  return (
    <div className="running-head">
      <ol className="chapters">
        {model.chapters.map((each) => (
          <li
            key={each.id}
            className={each.id === chapter ? 'current' : ''}
            {...(each.id === chapter ? { 'aria-current': 'true' as const } : {})}
          >
            <PrintedText text={each.numeral} />
            <span className={each.numeral === '' ? '' : 'chapter-label'}>
              <PrintedText text={each.label} />
            </span>
          </li>
        ))}
      </ol>
      <div className="head-tags">
        {model.sample && <span className="sample-tag">架空の値</span>}
        {model.public && <span className="public-tag">〔公開資料〕</span>}
        <span className="document-number">
          <PrintedText text={model.documentNumber} />
        </span>
      </div>
    </div>
  );
}
