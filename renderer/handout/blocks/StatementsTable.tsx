import type { StatementsBlock } from '../../../shared/handout/model.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** めざすべき姿 × 取組内容。文の無い行は、代わりの言葉 (該当なしなど)。 */
export function StatementsTable({ block }: { readonly block: StatementsBlock }) {
  return (
    <figure>
      <FigureTitle {...block} />
      <table className="statements">
        <thead>
          <tr>
            <th scope="col" colSpan={2} className={block.numbered ? 'indented' : ''}>
              <PrintedText text={block.labelHead} />
            </th>
            <th scope="col">
              <PrintedText text={block.statementsHead} />
            </th>
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={row.source.item}>
              <td className="statement-number">{block.numbered ? index + 1 : ''}</td>
              <th scope="row">
                <PrintedText text={row.label} />
              </th>
              <td>
                {row.instead !== null ? (
                  <span className="none">
                    <OpenableFigure
                      figure={{
                        title: row.label.replace('\n', ''),
                        label: row.instead.label,
                        count: row.instead.count,
                        wards: row.instead.wards,
                        source: row.source,
                      }}
                    >
                      <PrintedText text={row.instead.text} />
                    </OpenableFigure>
                  </span>
                ) : (
                  <ul>
                    {row.statements.map((statement) => (
                      <li key={statement.text}>
                        <OpenableFigure
                          figure={{
                            title: row.label.replace('\n', ''),
                            label: statement.text,
                            count: statement.wards.length,
                            wards: statement.wards,
                            source: row.source,
                          }}
                        >
                          <PrintedText text={statement.text} />
                        </OpenableFigure>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
