import { BLOCKS, type Block, type Ward } from '../../shared/ward/ward.ts';
import { tallyText } from './tallyText.ts';
import { EVERY_SEGMENT, type TallyView, WITH_VALUE } from './tallyView.ts';

interface SegmentTableProps {
  readonly view: TallyView;
  readonly wards: readonly Ward[];
  readonly segment: string | null;
  readonly block: Block | null;
  /** block が null なら全区。 */
  readonly onChoose: (segment: string, block: Block | null) => void;
}

/** 区分 → 区数、ブロック別。どの数も、選ぶと右にその区が出る。 */
export function SegmentTable({ view, wards, segment, block: chosenBlock, onChoose }: SegmentTableProps) {
  const cell = (code: string, block: Block | null, shown: string, name: string) => (
    <button
      type="button"
      className="row-button figure"
      aria-pressed={code === segment && block === chosenBlock}
      aria-label={tallyText.cellOf(name, block, shown)}
      onClick={() => onChoose(code, block)}
    >
      {shown}
    </button>
  );
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
            <tr key={each.code} className={each.code === segment ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={each.code === segment && chosenBlock === null}
                  onClick={() => onChoose(each.code, null)}
                >
                  <span className={`swatch ${each.tone}`} />
                  {each.label}
                </button>
              </th>
              {BLOCKS.map((block) => (
                <td key={block} className="number">
                  {cell(each.code, block, String(inBlock(each.wards, block)), each.label)}
                </td>
              ))}
              <td className="number chosen-count">{cell(each.code, null, String(each.count), each.label)}</td>
            </tr>
          ))}
        </tbody>
        {view.multiple ? null : (
          <tfoot>
            <tr>
              <th scope="row">{tallyText.total}</th>
              {BLOCKS.map((block) => (
                <td key={block} className="number">
                  {cell(EVERY_SEGMENT, block, String(inBlock(all, block)), tallyText.total)}
                </td>
              ))}
              <td className="number">
                {cell(
                  EVERY_SEGMENT,
                  null,
                  String(view.segments.reduce((sum, each) => sum + each.count, 0)),
                  tallyText.total,
                )}
              </td>
            </tr>
            {view.values === null ? null : (
              <tr>
                <th scope="row">
                  {tallyText.sumByBlock}
                  {view.unit === '' ? '' : `（${view.unit}）`}
                </th>
                {[...BLOCKS, null].map((block) => (
                  <td key={block ?? ''} className="number">
                    {cell(
                      WITH_VALUE,
                      block,
                      sumIn(view.values ?? {}, wards, block).toLocaleString('ja-JP'),
                      tallyText.sumByBlock,
                    )}
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
