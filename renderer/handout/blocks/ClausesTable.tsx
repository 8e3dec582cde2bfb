import type { HandoutPage } from '../../../shared/handout/model/handoutModel.ts';
import type { ClausesBlock } from '../../../shared/handout/model/textBlocks.ts';
import { statedPlace } from '../../../shared/handout/origins/statedPlace.ts';
import { estimateWidth } from '../../../shared/handout/printedText.ts';
import { PrintedText } from '../PrintedText.tsx';
import { StatedText } from '../StatedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 記号の欄の幅の範囲と、一字の幅。単位は mm。 */
const LEAST_MARK = 15;
const MOST_MARK = 34;
const CHARACTER = 4.3;

/** 記号と文の表 (資格要件)。 */
export function ClausesTable({
  block,
  page,
}: {
  readonly block: ClausesBlock;
  readonly page: Pick<HandoutPage, 'origins'>;
}) {
  const longest = Math.max(...block.clauses.flatMap(({ mark }) => mark.split('\n')).map(estimateWidth));
  const markWidth = Math.min(MOST_MARK, Math.max(LEAST_MARK, longest * CHARACTER + 4));
  return (
    <figure>
      <FigureTitle {...block} />
      <table className="clauses">
        <tbody>
          {block.clauses.map((clause, index) => (
            <tr key={clause.mark}>
              <th scope="row" style={{ width: `${markWidth}mm` }}>
                <PrintedText text={clause.mark} />
              </th>
              <td>
                <StatedText page={page} at={statedPlace.clause(block.id, index)} text={clause.text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
