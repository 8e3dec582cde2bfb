import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { parseBandEdges } from '../../shared/survey/parseBandEdges.ts';
import { BLOCKS, type Ward } from '../../shared/ward/ward.ts';
import { tallyText } from './tallyText.ts';
import type { TallyView } from './tallyView.ts';

interface BandViewProps {
  readonly view: TallyView;
  readonly values: Readonly<Record<string, number>>;
  readonly wards: readonly Ward[];
}

/** 階級を替えて見る。見るだけで、様式の階級も紙も変わらない。 */
export function BandView({ view, values, wards }: BandViewProps) {
  const [text, setText] = useState('');
  const parsed = text.trim() === '' ? null : parseBandEdges(text, view.unit);
  return (
    <section className="band-view" aria-label={tallyText.bandView}>
      <div className="section-head">
        <h2>{tallyText.bandView}</h2>
        <span className="count">{tallyText.bandViewHint}</span>
      </div>
      <TextField className="form-row" value={text} onChange={setText}>
        <Label>{tallyText.bandEdges}</Label>
        <Input className="field" placeholder="1, 5, 10" />
      </TextField>
      {parsed?.reason === undefined ? null : <p className="muted">{parsed.reason}</p>}
      {parsed?.bands === undefined ? null : (
        <table className="table" aria-label={tallyText.bandView}>
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
            {parsed.bands.map(({ label, from, to }) => {
              const inside = wards.filter(({ code }) => {
                const value = values[code];
                return value !== undefined && value >= from && (to === null || value < to);
              });
              return (
                <tr key={label}>
                  <th scope="row" className="nowrap">
                    {label}
                  </th>
                  {BLOCKS.map((block) => (
                    <td key={block} className="number">
                      {inside.filter((ward) => ward.block === block).length}
                    </td>
                  ))}
                  <td className="number">{inside.length}</td>
                  <td className="small">{inside.map(({ name }) => name).join('、')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
