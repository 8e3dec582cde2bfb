import type { RecordsBlock } from '../../../shared/handout/model/textBlocks.ts';
import { PrintedText } from '../PrintedText.tsx';

/** 文の表: 列の幅は定めたとおり、行は上ぞろえ。一行も無ければ「該当なし」。 */
export function RecordsTable({ block }: { readonly block: RecordsBlock }) {
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
                <PrintedText text={row[index] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
