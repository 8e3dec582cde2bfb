import type { ListsBlock } from '../../../shared/handout/model/listsBlock.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 見出しごとの箇条書き。画面では、点を押すと出所が開く。 */
export function ListsFigure({ block }: { readonly block: ListsBlock }) {
  // 図の題が無ければ、まとまりの題がその段の見出し。
  const Heading = block.title === '' ? 'h3' : 'h4';
  return (
    <figure>
      <FigureTitle {...block} />
      {block.groups.length === 0 ? <p className="records-none">{block.nothing}</p> : null}
      {block.groups.map(({ heading, items }) => (
        <section key={heading} className="list-group">
          {heading === '' ? null : (
            <Heading>
              <PrintedText text={heading} />
            </Heading>
          )}
          <ul>
            {items.map(({ text, origin }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: 行は並び替わらない
              <li key={at}>
                {origin === null ? (
                  <span className="list-mark">・</span>
                ) : (
                  <OpenableNumber
                    figure={{ ...origin, title: text, count: origin.wards?.length ?? 0, labelled: true }}
                  >
                    <span className="list-mark">・</span>
                  </OpenableNumber>
                )}
                <PrintedText text={text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </figure>
  );
}
