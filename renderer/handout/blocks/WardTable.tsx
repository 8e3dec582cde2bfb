import type { WardTableBlock, WardValue } from '../../../shared/handout/model/wardBlocks.ts';
import { ofWards } from '../../../shared/handout/origins/registerOrigins.ts';
import { OpenableFigure, OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText, TabularNumber } from '../PrintedText.tsx';

/** 24区の数の表。一つの表の中で2列に折り、合計を数字の桁に揃える。 */
export function WardTable({ block }: { readonly block: WardTableBlock }) {
  const half = Math.ceil(block.rows.length / block.columns);
  const columns = Array.from({ length: block.columns }, (_, index) => index);
  return (
    <table className="ward-table">
      <thead>
        <tr>
          {columns.map((column) => [
            column > 0 && <td key={`gap${column}`} className="gap" />,
            <th key={`ward${column}`} scope="col">
              <PrintedText text={block.wardHead} />
            </th>,
            <th key={`value${column}`} scope="col" className="value">
              <PrintedText text={block.valueHead} />
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {block.rows.slice(0, half).map((row, index) => (
          <tr key={row.ward}>
            {columns.map((column) => [
              column > 0 && <td key={`gap${column}`} className="gap" />,
              <WardCells key={`ward${column}`} row={block.rows[column * half + index]} block={block} />,
            ])}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={block.columns * 3 - 2}>
            <PrintedText text={block.total.label} />
          </th>
          <td className="value total">
            <OpenableNumber
              figure={{
                title: block.valueHead,
                label: block.total.label,
                count: block.total.value,
                wards: block.rows.map(({ ward, value }) => `${ward} ${value}${block.unit}`),
                source: block.source,
                register: block.register,
              }}
            >
              <TabularNumber value={block.total.value} />
            </OpenableNumber>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function WardCells({ row, block }: { readonly row: WardValue | undefined; readonly block: WardTableBlock }) {
  if (row === undefined) return <td colSpan={2} />;
  return (
    <>
      <th scope="row">{row.ward}</th>
      <td className="value">
        <OpenableFigure
          figure={{
            title: block.valueHead,
            label: row.ward,
            count: row.value,
            wards: [row.ward],
            source: block.source,
            register: block.register && ofWards(block.register, [row.ward]),
          }}
        >
          <TabularNumber value={row.value} />
        </OpenableFigure>
        {row.marks.length > 0 && <span className="outside-mark">{row.marks.join('')}</span>}
      </td>
    </>
  );
}
