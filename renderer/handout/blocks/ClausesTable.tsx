import type { ClausesBlock } from '../../../shared/handout/model.ts';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 記号と文の表 (資格要件)。 */
export function ClausesTable({ block }: { readonly block: ClausesBlock }) {
  return (
    <figure>
      <FigureTitle {...block} />
      <table className="clauses">
        <tbody>
          {block.clauses.map((clause) => (
            <tr key={clause.mark}>
              <th scope="row">{clause.mark}</th>
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
