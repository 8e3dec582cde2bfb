import type { FigureOrigin } from '../../../shared/handout/model/figureOrigin.ts';
import type { RecordsBlock } from '../../../shared/handout/model/textBlocks.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 文の表: 列の幅は定めたとおり、行は上ぞろえ。一行も無ければ「該当なし」。 */
export function RecordsTable({ block }: { readonly block: RecordsBlock }) {
  if (block.headed !== true) return <Rows block={block} />;
  return (
    <figure className="headed-records">
      <FigureTitle {...block} />
      <Rows block={block} />
    </figure>
  );
}

function Rows({ block }: { readonly block: RecordsBlock }) {
  if (block.rows.length === 0) return <p className="records-none">{block.nothing}</p>;
  return (
    <table className="records" aria-label={block.title}>
      <colgroup>
        {block.columns.map((column) => (
          <col key={column.label} style={{ width: `${column.width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column.label} scope="col">
              <PrintedText text={column.label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: 行は並び替わらない
          <tr key={at} style={block.writing === null ? {} : { height: `${block.writing}mm` }}>
            {block.columns.map((column, index) => (
              <td key={column.label}>
                <Cell text={row[index] ?? ''} first={index === 0} origin={block.origins?.[at] ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly text: string;
  readonly first: boolean;
  readonly origin: FigureOrigin | null;
}

/** 行の初めの欄と数の欄は、画面では押すと行の出所が開く。 */
function Cell({ text, first, origin }: CellProps) {
  const words = <PrintedText text={text} />;
  const number = /^[\d０-９①-⑳]/.test(text);
  if (origin === null || text === '' || !(first || number)) return words;
  const figure = {
    ...origin,
    title: text.replaceAll('\n', ' '),
    count: origin.wards?.length ?? 0,
    labelled: true,
  };
  return <OpenableNumber figure={figure}>{words}</OpenableNumber>;
}
