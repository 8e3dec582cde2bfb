import { type Remaining, remainingText } from '../../../shared/survey/remaining.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { formHeading } from '../surveyText.ts';
import { closingText } from './closingText.ts';

interface RemainingTableProps {
  readonly remaining: readonly Remaining[];
  readonly wards: readonly Ward[];
}

/** 締めるときに残っていることを、様式と区の名で。 */
export function RemainingTable({ remaining, wards }: RemainingTableProps) {
  return (
    <table className="table remaining-table" aria-label={closingText.remaining}>
      <thead>
        <tr>
          <th scope="col">{closingText.form}</th>
          <th scope="col">{closingText.what}</th>
          <th scope="col">{closingText.wards}</th>
        </tr>
      </thead>
      <tbody>
        {remaining.map((each) => (
          <tr key={`${each.form}/${each.kind}`}>
            <th scope="row">{formHeading(each.form)}</th>
            <td className="nowrap">{remainingText(each.kind, each.wards.length)}</td>
            <td>
              {wards
                .filter(({ code }) => each.wards.includes(code))
                .map(({ name }) => name)
                .join('、')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
