import type { CouncilsBlock } from '../../../shared/handout/model.ts';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 会議体。部会は右に置き、親の会議から線でつなぐ。 */
export function CouncilsFigure({ block }: { readonly block: CouncilsBlock }) {
  return (
    <figure>
      <FigureTitle {...block} />
      <div className="councils">
        {block.councils.map((council) => (
          <section key={council.name} className={council.role === null ? 'council' : 'council part'}>
            <h3>
              {council.role !== null && <span className="council-role">{council.role}</span>}
              <PrintedText text={council.name} />
            </h3>
            <p className="council-frequency">
              <PrintedText text={council.frequency} />
            </p>
            <p>
              <PrintedText text={council.purpose} />
            </p>
            {council.topics.length > 0 && (
              <>
                <h4>
                  <PrintedText text={council.topicsTitle} />
                </h4>
                <ul>
                  {council.topics.map((topic) => (
                    <li key={topic}>
                      <PrintedText text={topic} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        ))}
      </div>
    </figure>
  );
}
