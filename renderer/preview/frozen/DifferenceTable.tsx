import type { FrozenComparison } from '../../../shared/handout/frozen/frozenHandout.ts';
import { frozenText } from './frozenText.ts';

/** 確定版と、今の台帳から刷り直した紙との違い。 */
export function DifferenceTable({ compared }: { readonly compared: FrozenComparison }) {
  const { frozen, differences, samePaper } = compared;
  const { difference, missing } = frozenText;
  if (differences.length === 0) {
    return (
      <p role="status">
        <strong>{frozenText.number(frozen.number)}</strong>{' '}
        {samePaper === false ? frozenText.samePagesOtherPaper : frozenText.same}
      </p>
    );
  }
  return (
    <>
      <div className="section-head">
        <h2 role="status">{frozenText.differs(frozen.number, differences.length)}</h2>
      </div>
      <table className="table difference-table">
        <thead>
          <tr>
            <th>{difference.page}</th>
            <th>{difference.what}</th>
            <th>{difference.before}</th>
            <th>{difference.after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: 違いの並びは比べるたびに丸ごと入れ替わる
            <tr key={index}>
              <td title={each.section ?? undefined}>{frozenText.page(each.page)}</td>
              <td>{each.what}</td>
              <td>{each.before ?? missing}</td>
              <td>{each.after ?? missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
