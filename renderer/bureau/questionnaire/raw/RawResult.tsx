import type { Questionnaire } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import type { RawCount } from '../../../../shared/bureau/questionnaire/raw/countRaw.ts';
import type { RawChange } from '../../../../shared/bureau/questionnaire/raw/rawChange.ts';
import { CheckEntry } from '../../../ui/entry/CheckEntry.tsx';
import { questionnaireText, rawText as text } from '../questionnaireText.ts';
import type { RawReading } from './useRawPlan.ts';

interface RawResultProps {
  readonly reading: RawReading;
  readonly questionnaire: Questionnaire;
  readonly count: RawCount;
  readonly change: RawChange;
}

/** 数えた結果と、今の数との違い。 */
export function RawResult({ reading, questionnaire, count, change }: RawResultProps) {
  const { items, returned } = questionnaire;
  const asked = new Set(count.items.map(({ item }) => item));
  const missing = items.filter(({ id }) => !asked.has(id)).map(({ text: each }) => `「${each}」`);
  const { respondents, blankRows, totalRows } = count;
  const differs = returned !== null && respondents !== returned;
  return (
    <section className="raw-result" aria-label={text.result}>
      <div className="section-head">
        <h2>{text.result}</h2>
        <span className="count">{text.respondents(respondents)}</span>
      </div>
      {differs ? (
        <div className="notice">
          <strong>{text.returnedDiffers(respondents, returned)}</strong>
          <CheckEntry
            label={text.setReturned(respondents)}
            checked={reading.plan.setReturned}
            onChange={reading.chooseReturned}
          />
        </div>
      ) : null}
      <ul className="plain-rows">
        {returned === null ? <li>{text.returnedSet(respondents)}</li> : null}
        {totalRows.length === 0 ? null : <li>{text.totalRows(totalRows.join('・'))}</li>}
        {blankRows.length === 0 ? null : <li>{text.blankRows(blankRows.join('・'))}</li>}
        {reading.sheet.hiddenRows === 0 ? null : <li>{text.hiddenRows(reading.sheet.hiddenRows)}</li>}
        {missing.length === 0 ? null : <li>{text.noColumn(missing.join(''))}</li>}
        {change.addNoAnswer.map(({ item, count: n }) => (
          <li key={item}>{text.addNoAnswer(items.find(({ id }) => id === item)?.text ?? '', n)}</li>
        ))}
        {change.comments.length === 0 ? null : <li>{text.comments(change.comments.length)}</li>}
      </ul>
      {change.counts.length === 0 ? null : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{questionnaireText.items}</th>
              <th scope="col">{text.target}</th>
              <th scope="col" className="number">
                {text.before}
              </th>
              <th scope="col" className="number">
                {text.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {change.counts.map(({ item, choice, label, before, after }, at) => (
              <tr key={choice}>
                <td>
                  {change.counts[at - 1]?.item === item
                    ? ''
                    : (items.find(({ id }) => id === item)?.text ?? '')}
                </td>
                <td>{label}</td>
                <td className="number muted">{before ?? text.blank}</td>
                <td className="number">
                  <strong>{after ?? text.blank}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
