import type { HandoutBlock } from '../../shared/handout/model/handoutBlock.ts';
import type { HandoutModel, HandoutPage as Page } from '../../shared/handout/model/handoutModel.ts';
import { statedPlace } from '../../shared/handout/origins/statedPlace.ts';
import { BlockFigure } from './blocks/BlockFigure.tsx';
import { PrintedText } from './PrintedText.tsx';
import { RunningHead } from './RunningHead.tsx';
import { StatedText } from './StatedText.tsx';
import { WardIntro } from './WardIntro.tsx';

interface HandoutPageProps {
  readonly model: HandoutModel;
  /** 0 から数えた頁。 */
  readonly index: number;
}

/** A4の横か縦の一頁。画面でも紙でも同じ部品で、画面では CSS で縮める。 */
export function HandoutPage({ model, index }: HandoutPageProps) {
  const page = model.pages[index];
  if (page === undefined) return null;
  const shortTitle = `${model.fiscalYearLabel} ${model.title}`;
  return (
    <article className={`handout-page ${model.orientation}`} data-page={page.id} lang="ja">
      <RunningHead model={model} chapter={page.chapter} />
      <Intro model={model} page={page} />
      <div className={page.blocks.length > 1 ? 'page-body several' : 'page-body'} data-body>
        {rowsOf(page.blocks).map((row) =>
          row.length === 1 ? (
            row.map((block) => (
              <BlockFigure key={block.id} block={block} page={page} alone={page.blocks.length === 1} />
            ))
          ) : (
            <div key={row[0]?.id} className="halves">
              {row.map((block) => (
                <BlockFigure key={block.id} block={block} page={page} />
              ))}
            </div>
          ),
        )}
      </div>
      <Notes page={page} />
      <footer className="page-foot">
        <span>
          <PrintedText text={shortTitle} />
        </span>
        <span className="page-number">
          {index + 1} <span className="page-of">/</span> {model.pages.length}
        </span>
      </footer>
    </article>
  );
}

/** 続く二つの半分の図は一段に。 */
export function rowsOf(blocks: readonly HandoutBlock[]): readonly (readonly HandoutBlock[])[] {
  const rows: HandoutBlock[][] = [];
  for (const block of blocks) {
    const before = rows.at(-1);
    if (block.half === true && before?.length === 1 && before[0]?.half === true) before.push(block);
    else rows.push([block]);
  }
  return rows;
}

function Intro({ model, page }: { readonly model: HandoutModel; readonly page: Page }) {
  if (page.ward !== undefined) return <WardIntro page={page} ward={page.ward} />;
  return page.chapter === null ? <CoverIntro model={model} page={page} /> : <PageIntro page={page} />;
}

function CoverIntro({ model, page }: { readonly model: HandoutModel; readonly page: Page }) {
  return (
    <header className="cover-intro">
      <p className="cover-year">
        <PrintedText text={model.fiscalYearLabel} />
      </p>
      <h1>
        <PrintedText text={model.coverTitle} />
      </h1>
      {model.council !== undefined && (
        <p className="cover-council">
          <PrintedText text={model.council.join('　')} />
        </p>
      )}
      <p className="cover-author">
        <PrintedText text={model.author} />
      </p>
      <h2>
        <StatedText page={page} at={statedPlace.message} text={page.message.join('\n')} />
      </h2>
    </header>
  );
}

function PageIntro({ page }: { readonly page: Page }) {
  return (
    <header className={page.lead.length > 0 ? 'page-intro with-lead' : 'page-intro'}>
      <div className="section-line">
        {page.section !== null && (
          <p className="section">
            <PrintedText text={page.section} />
          </p>
        )}
        {page.asOf !== null && (
          <p className="as-of">
            <PrintedText text={page.asOf} />
          </p>
        )}
      </div>
      <h2>
        <StatedText page={page} at={statedPlace.message} text={page.message.join('\n')} />
      </h2>
      {page.lead.length > 0 && (
        <p className="lead">
          <StatedText page={page} at={statedPlace.lead} text={page.lead.join('\n')} />
        </p>
      )}
    </header>
  );
}

function Notes({ page }: { readonly page: Page }) {
  if (page.notes.length === 0) return null;
  return (
    <ul className={page.notes.length > 2 ? 'page-notes many' : 'page-notes'}>
      {page.notes.map((note, index) => (
        <li key={note.text} className={note.mark === null ? 'unmarked' : ''}>
          {note.mark !== null && <span className="note-mark">{note.mark}</span>}
          <StatedText page={page} at={statedPlace.note(index)} text={note.text} />
        </li>
      ))}
    </ul>
  );
}
