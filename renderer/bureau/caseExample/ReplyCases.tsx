import { Link, useLocation } from 'wouter';
import type { ReplyCase } from '../../../shared/bureau/caseExample/replyCase.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useChange } from '../../ui/useChange.ts';
import { caseText } from './caseText.ts';
import { sceneLabel } from './sceneLabel.ts';

/** 相談支援室の回答にある具体例。選んだ行から事例を作る。 */
export function ReplyCases() {
  const rows = useCall('case.replyRows', {});
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする
    <section className="scroll padded" tabIndex={0} aria-label={caseText.replies}>
      <div className="section-head">
        <h2>{caseText.replies}</h2>
        <span className="count">{caseText.repliesHint}</span>
      </div>
      <Loaded query={rows}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={caseText.noReplies} hint={caseText.noRepliesHint} />
          ) : (
            <table className="table case-replies" aria-label={caseText.replies}>
              <thead>
                <tr>
                  <th scope="col">{caseText.survey}</th>
                  <th scope="col">{caseText.ward}</th>
                  <th scope="col">{caseText.scene}</th>
                  <th scope="col">{caseText.requester}</th>
                  <th scope="col">{caseText.basics}</th>
                  <th scope="col">{caseText.content}</th>
                  <th scope="col">{caseText.take}</th>
                </tr>
              </thead>
              <tbody>
                {list.map((each) => (
                  <ReplyRow key={`${each.reply} ${each.row}`} found={each} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}

function ReplyRow({ found }: { readonly found: ReplyCase }) {
  const [, navigate] = useLocation();
  const take = useChange('case.takeOver', { busy: caseText.taking, done: () => null });
  const { survey, ward, row } = found;
  return (
    <tr>
      <td className="nowrap">{found.surveyTitle}</td>
      <th scope="row" className="nowrap">
        <Link href={`/survey/${survey}/reply/${found.reply}/item/b_o_5`}>{found.wardName}</Link>
      </th>
      <td>{sceneLabel(found.scene)}</td>
      <td>{found.texts.requester}</td>
      <td>{found.texts.basics}</td>
      <td>
        <span className="clamped">{found.texts.consultation}</span>
      </td>
      <td className="nowrap">
        {found.taken === null ? (
          <button
            type="button"
            className="button small-button"
            aria-label={caseText.takeRowOf(found.wardName, row + 1)}
            disabled={take.isPending}
            onClick={() =>
              take.mutate({ survey, ward, row }, { onSuccess: (id) => navigate(`/bureau/case/${id}`) })
            }
          >
            {caseText.takeRow}
          </button>
        ) : (
          <Link href={`/bureau/case/${found.taken}`} className="mark info">
            <Icon name="tick" size={14} />
            {caseText.taken}
          </Link>
        )}
      </td>
    </tr>
  );
}
