import type { ClosedSurvey, Freeze } from '../../../shared/api/calls/closeCalls.ts';
import { remainingText } from '../../../shared/survey/remaining.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { shortTime } from '../../ui/dayText.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { formHeading } from '../surveyText.ts';
import { closingText } from './closingText.ts';

interface FreezeListProps {
  readonly state: ClosedSurvey;
  readonly wards: readonly Ward[];
}

/** これまでの写しと、続く写しの違い。 */
export function FreezeList({ state, wards }: FreezeListProps) {
  if (state.freezes.length === 0) return <p className="muted">{closingText.noFreezes}</p>;
  return (
    <>
      <table className="table" aria-label={closingText.freezes}>
        <thead>
          <tr>
            <th scope="col">{closingText.number}</th>
            <th scope="col">{closingText.at}</th>
            <th scope="col">{closingText.who}</th>
            <th scope="col">{closingText.checksum}</th>
            <th scope="col">{closingText.state}</th>
            <th scope="col">{closingText.left}</th>
          </tr>
        </thead>
        <tbody>
          {state.freezes.map((freeze) => (
            <FreezeRow key={freeze.number} freeze={freeze} />
          ))}
        </tbody>
      </table>
      {state.freezes.slice(0, -1).map(({ number }) => (
        <FreezeChanges key={number} survey={state.survey} after={number} wards={wards} />
      ))}
    </>
  );
}

function FreezeRow({ freeze }: { readonly freeze: Freeze }) {
  return (
    <tr>
      <th scope="row" className="nowrap">
        {closingText.nth(freeze.number)}
      </th>
      <td className="nowrap">{shortTime(freeze.frozenAt)}</td>
      <td className="nowrap">{freeze.who}</td>
      <td className="checksum">{freeze.checksum}</td>
      <td>
        {freeze.reopenedAt === null
          ? closingText.current
          : closingText.replaced(shortTime(freeze.reopenedAt), freeze.reopenedWhy ?? '')}
      </td>
      <td>
        {freeze.remaining.length === 0
          ? closingText.none
          : freeze.remaining
              .map(({ form, kind, wards }) => `${formHeading(form)} ${remainingText(kind, wards.length)}`)
              .join('、')}
      </td>
    </tr>
  );
}

function FreezeChanges({
  survey,
  after,
  wards,
}: {
  readonly survey: string;
  readonly after: number;
  readonly wards: readonly Ward[];
}) {
  const changes = useCall('closing.changes', { survey, before: after - 1, after });
  const title = closingText.changes(after - 1, after);
  return (
    <section className="freeze-changes" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <Loaded query={changes}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">{closingText.noChanges}</p>
          ) : (
            <table className="table" aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">{closingText.form}</th>
                  <th scope="col">{closingText.ward}</th>
                  <th scope="col">{closingText.item}</th>
                  <th scope="col">{closingText.before}</th>
                  <th scope="col">{closingText.after}</th>
                </tr>
              </thead>
              <tbody>
                {list.map((change) => (
                  <tr key={`${change.form}/${change.ward}/${change.code ?? ''}`}>
                    <td>{formHeading(change.form)}</td>
                    <td>{wards.find(({ code }) => code === change.ward)?.name ?? change.ward}</td>
                    <td>{change.label}</td>
                    <td>{change.before}</td>
                    <td>{change.after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
