import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { parseBandEdges } from '../../shared/survey/parseBandEdges.ts';
import { BLOCKS, type Block, type Ward } from '../../shared/ward/ward.ts';
import { tallyText } from './tallyText.ts';
import { bandSegment, NO_ANSWER, type Segment, segmentOf, type TallyView } from './tallyView.ts';

interface BandViewProps {
  readonly view: TallyView;
  readonly wards: readonly Ward[];
  readonly segment: string | null;
  readonly block: Block | null;
  /** 数を押した。block が null なら全区。 */
  readonly onChoose: (segment: string, block: Block | null) => void;
}

/** 階級を替えて見る。見るだけで、様式の階級も紙も変わらない。どの数も、押すと右にその区が出る。 */
export function BandView({ view, wards, segment, block: chosenBlock, onChoose }: BandViewProps) {
  const [text, setText] = useState('');
  const parsed = text.trim() === '' ? null : parseBandEdges(text, view.unit);
  const order = wards.map(({ code }) => code);
  const unanswered = segmentOf(view, NO_ANSWER, order);
  return (
    <section className="band-view" aria-label={tallyText.bandView}>
      <div className="section-head">
        <h2>{tallyText.bandView}</h2>
        <span className="count">
          {(view.partial ? tallyText.baseOnly : tallyText.base)(view.base, view.answered)}
        </span>
        <span className="count">{tallyText.bandViewHint}</span>
      </div>
      <TextField className="form-row" value={text} onChange={setText}>
        <Label>{tallyText.bandEdges}</Label>
        <Input className="field" placeholder="1, 5, 10" />
      </TextField>
      {parsed?.reason === undefined ? null : <p className="muted">{parsed.reason}</p>}
      {parsed?.bands === undefined ? null : (
        <table className="table tally-table" aria-label={tallyText.bandView}>
          <thead>
            <tr>
              <th scope="col">{tallyText.choice}</th>
              {BLOCKS.map((block) => (
                <th key={block} scope="col" className="number">
                  {block}
                </th>
              ))}
              <th scope="col" className="number">
                {tallyText.total}
              </th>
              <th scope="col">{tallyText.wards}</th>
            </tr>
          </thead>
          <tbody>
            {[
              ...parsed.bands.map((band) => bandSegment(view, band, order)),
              ...(unanswered === null ? [] : [unanswered]),
            ].map((each) => (
              <tr key={each.code} className={each.code === segment ? 'chosen' : ''}>
                <th scope="row" className="nowrap">
                  {each.label}
                </th>
                {[...BLOCKS, null].map((block) => (
                  <BandCount
                    key={block ?? ''}
                    segment={each}
                    block={block}
                    wards={wards}
                    chosen={each.code === segment && block === chosenBlock}
                    onChoose={() => onChoose(each.code, block)}
                  />
                ))}
                <td className="small">
                  {wards
                    .filter(({ code }) => each.wards.includes(code))
                    .map(({ name }) => name)
                    .join('、')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface BandCountProps {
  readonly segment: Segment;
  readonly block: Block | null;
  readonly wards: readonly Ward[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function BandCount({ segment, block, wards, chosen, onChoose }: BandCountProps) {
  const count = wards.filter(
    (ward) => segment.wards.includes(ward.code) && (block === null || ward.block === block),
  ).length;
  return (
    <td className="number">
      <button
        type="button"
        className="row-button figure"
        aria-pressed={chosen}
        aria-label={tallyText.cellOf(segment.label, block, String(count))}
        onClick={onChoose}
      >
        {count}
      </button>
    </td>
  );
}
