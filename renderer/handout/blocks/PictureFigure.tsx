import type { PictureBlock } from '../../../shared/handout/model/pictureBlock.ts';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 職員が選んだ絵。絵が無くなっていても、読み上げる説明は残る。 */
export function PictureFigure({ block }: { readonly block: PictureBlock }) {
  return (
    <section className="picture-figure">
      <FigureTitle title={block.title} hint={block.hint} ruled={block.ruled} />
      <figure>
        {block.data === null ? (
          <p className="lost">{`（絵がありません）${block.alt}`}</p>
        ) : (
          <img
            src={block.data}
            alt={block.alt}
            width={block.width}
            height={block.height}
            style={{ maxHeight: `${block.tallest}mm` }}
          />
        )}
        {block.caption === null ? null : (
          <figcaption>
            <PrintedText text={block.caption} />
          </figcaption>
        )}
      </figure>
    </section>
  );
}
