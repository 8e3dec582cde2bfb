import type { ClausesBlock } from '../../../shared/handout/model/textBlocks.ts';
import { estimateWidth } from '../../../shared/handout/printedText.ts';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 記号の欄の幅の範囲と、一字の幅。単位は mm。 */
const LEAST_MARK = 15;
const MOST_MARK = 34;
const CHARACTER = 4.3;

/** 記号と文の表 (資格要件)。 */
export function ClausesTable({ block }: { readonly block: ClausesBlock }) {
  const longest = Math.max(...block.clauses.map(({ mark }) => estimateWidth(mark)));
  const markWidth = Math.min(MOST_MARK, Math.max(LEAST_MARK, longest * CHARACTER + 4));
  return (
    <figure>
      <FigureTitle {...block} />
      <table className="clauses">
        <tbody>
          {block.clauses.map((clause) => (
            <tr key={clause.mark}>
              <th scope="row" style={{ width: `${markWidth}mm` }}>
                {clause.mark}
              </th>
              <td>
                <PrintedText text={clause.text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
