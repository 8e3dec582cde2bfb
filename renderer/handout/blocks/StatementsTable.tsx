import type { StatementRow, StatementsBlock } from '../../../shared/handout/model/statementsBlock.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** めざすべき姿 × 取組内容。文の無い行は、代わりの言葉 (該当なしなど)。右端に取り組む区の数。 */
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
            <th scope="col" className="statement-wards">
              <PrintedText text={block.wardsHead} />
            </th>
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={row.source.item}>
              <td className="statement-number">
                {block.numbered && row.continued !== true ? (block.firstNumber ?? 1) + index : ''}
              </td>
              <th scope="row">
                <PrintedText text={row.continued === true ? `${row.label}\n（続き）` : row.label} />
              </th>
              <td className="statement-list">
                <Statements row={row} />
              </td>
              <td className="statement-wards">
                <EngagedWards row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Statements({ row }: { readonly row: StatementRow }) {
  const title = row.label.replace('\n', '');
  if (row.instead !== null) {
    return (
      <span className="none">
        <OpenableFigure figure={{ title, source: row.source, ...row.instead }}>
          <PrintedText text={row.instead.text} />
        </OpenableFigure>
      </span>
    );
  }
  return (
    <ul>
      {row.statements.map(({ text, wards, rest }) => (
        <li key={text} className={rest === true ? 'rest' : ''}>
          <OpenableFigure figure={{ title, label: text, count: wards.length, wards, source: row.source }}>
            <PrintedText text={text} />
          </OpenableFigure>
        </li>
      ))}
    </ul>
  );
}

/** 取り組む区の数。答えていない区があれば、それも小さく書く。 */
function EngagedWards({ row }: { readonly row: StatementRow }) {
  const title = row.label.replace('\n', '');
  if (row.continued === true) return null;
  return (
    <>
      {row.uncounted === true ? (
        '－'
      ) : (
        <OpenableFigure figure={{ title, source: row.source, ...row.engaged }}>
          <strong>{row.engaged.count}区</strong>
        </OpenableFigure>
      )}
      {row.noAnswer.count > 0 && (
        <span className="unanswered">
          <OpenableFigure figure={{ title, source: row.source, ...row.noAnswer }}>
            {row.noAnswer.label}
            {row.noAnswer.count}区
          </OpenableFigure>
        </span>
      )}
    </>
  );
}
