import type { CouncilsBlock } from '../../../shared/handout/model/textBlocks.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

type Council = CouncilsBlock['councils'][number];

/** 会議体: 左に名と回数、右に目的と議題。部会は一段下げる。 */
export function CouncilsFigure({ block }: { readonly block: CouncilsBlock }) {
  return (
    <figure>
      <FigureTitle {...block} />
      <div className="councils">
        {block.councils.map((council) => (
          <section key={council.name} className={council.role === null ? 'council' : 'council part'}>
            <div>
              {council.role !== null && <p className="council-role">{council.role}</p>}
              <h3>
                <PrintedText text={council.name} />
              </h3>
              <p className="council-frequency">
                <Frequency council={council} />
              </p>
            </div>
            <CouncilContent council={council} />
          </section>
        ))}
      </div>
    </figure>
  );
}

/** 回数。計画から刷った回数は、画面では押せる。 */
function Frequency({ council }: { readonly council: Council }) {
  const { name, frequency, planned } = council;
  const words = <PrintedText text={frequency} />;
  if (planned === undefined) return words;
  return (
    <OpenableNumber figure={{ ...planned.origin, title: name, count: planned.value }}>{words}</OpenableNumber>
  );
}

function CouncilContent({ council }: { readonly council: Council }) {
  return (
    <div>
      <h4>目的</h4>
      <p>
        <PrintedText text={council.purpose} />
      </p>
      {council.topics.length > 0 && (
        <>
          <h4 className="topics-title">
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
    </div>
  );
}
