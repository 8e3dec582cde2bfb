import { BLOCKS, type Ward } from '../../shared/ward/ward.ts';
import { tallyText } from './tallyText.ts';
import type { TallyView } from './tallyView.ts';

interface SegmentTableProps {
  readonly view: TallyView;
  readonly wards: readonly Ward[];
  readonly segment: string | null;
  readonly onChoose: (segment: string) => void;
}

/** 区分 → 区数、ブロック別。行はボタンで、選ぶと右にその区が出る。 */
export function SegmentTable({ view, wards, segment, onChoose }: SegmentTableProps) {
  const blockOf = new Map(wards.map((ward) => [ward.code, ward.block]));
  const inBlock = (codes: readonly string[], block: string) =>
    codes.filter((code) => blockOf.get(code) === block).length;
  const all = [...new Set(view.segments.flatMap((each) => each.wards))];
  return (
    <section className="tally-table" aria-label={tallyText.tableOf(view.label)}>
      <div className="section-head">
        <h2>{view.label}</h2>
        <span className="count">
          {(view.partial ? tallyText.baseOnly : tallyText.base)(view.base, view.answered)}
        </span>
        <span className="count">{tallyText.tableHint}</span>
      </div>
      <table className="table" aria-label={tallyText.tableOf(view.label)}>
        <thead>
          <tr>
            <th scope="col">{tallyText.choice}</th>
            {BLOCKS.map((block) => (
              <th key={block} scope="col" className="number">
                {tallyText.block(block, wards.filter((ward) => ward.block === block).length)}
              </th>
            ))}
            <th scope="col" className="number">
              {tallyText.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.segments.map((each) => (
            <tr
              key={each.code}
              className={each.code === segment ? 'chosen' : ''}
              onClick={() => onChoose(each.code)}
            >
              <th scope="row">
                <button type="button" className="row-button" aria-pressed={each.code === segment}>
                  <span className={`swatch ${each.tone}`} />
                  {each.label}
                </button>
              </th>
              {BLOCKS.map((block) => (
                <td key={block} className="number">
                  {inBlock(each.wards, block)}
                </td>
              ))}
              <td className="number chosen-count">{each.count}</td>
            </tr>
          ))}
        </tbody>
        {view.multiple ? null : (
          <tfoot>
            <tr>
              <th scope="row">{tallyText.total}</th>
              {BLOCKS.map((block) => (
                <td key={block} className="number">
                  {inBlock(all, block)}
                </td>
              ))}
              <td className="number">{view.segments.reduce((sum, each) => sum + each.count, 0)}</td>
            </tr>
            {view.values === null ? null : (
              <tr>
                <th scope="row">
                  {tallyText.sumByBlock}
                  {view.unit === '' ? '' : `（${view.unit}）`}
                </th>
                {[...BLOCKS, null].map((block) => (
                  <td key={block ?? ''} className="number">
                    {sumIn(view.values ?? {}, wards, block).toLocaleString('ja-JP')}
                  </td>
                ))}
              </tr>
            )}
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** ブロックの区の値の和。null は全区。 */
function sumIn(
  values: Readonly<Record<string, number>>,
  wards: readonly Ward[],
  block: Ward['block'] | null,
): number {
  const own = wards.filter((ward) => block === null || ward.block === block);
  return Math.round(own.reduce((sum, { code }) => sum + (values[code] ?? 0), 0) * 1000) / 1000;
}
