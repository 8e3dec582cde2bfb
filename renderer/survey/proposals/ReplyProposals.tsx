import { Link } from 'wouter';
import type { ReplyProposalList } from '../../../shared/api/calls/proposalCalls.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { shortTime } from '../../ui/dayText.ts';
import { useChange } from '../../ui/useChange.ts';
import { formName } from '../surveyText.ts';
import { ProposalRow } from './ProposalRow.tsx';
import { proposalText } from './proposalText.ts';
import type { Chosen } from './useChosen.ts';

interface ReplyProposalsProps {
  readonly survey: string;
  readonly list: ReplyProposalList;
  readonly wards: readonly Ward[];
  readonly chosen: Chosen;
}

/** 回答1通の違い、見送ったもの、反映したもの。 */
export function ReplyProposals({ survey, list, wards, chosen }: ReplyProposalsProps) {
  const { head } = proposalText;
  const who = `${wards.find((ward) => ward.code === list.ward)?.name ?? list.ward} ${formName(list.form)}`;
  const takeable = list.open.filter((each) => each.kind !== 'note');
  const all = takeable.length > 0 && takeable.every((each) => chosen.has(list.reply, each.key));
  return (
    <section aria-label={who}>
      <div className="section-head">
        <h2>
          <Link href={`/survey/${survey}/reply/${list.reply}`}>{who}</Link>
        </h2>
        <span className="count">{proposalText.open(list.open.length)}</span>
      </div>
      {list.open.length === 0 ? null : (
        <table className="table proposal-table" aria-label={who}>
          <thead>
            <tr>
              <th scope="col" className="tick">
                <input
                  type="checkbox"
                  aria-label={proposalText.selectAll}
                  disabled={takeable.length === 0}
                  checked={all}
                  onChange={(event) =>
                    chosen.toggle(
                      list.reply,
                      takeable.map(({ key }) => key),
                      event.target.checked,
                    )
                  }
                />
              </th>
              <th scope="col" className="kind">
                {head.what}
              </th>
              <th scope="col" className="row">
                {head.row}
              </th>
              <th scope="col">{head.old}</th>
              <th scope="col">{head.new}</th>
              <th scope="col" className="cell">
                {head.cell}
              </th>
              <th scope="col" className="day">
                {head.day}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.open.map((proposal) => (
              <ProposalRow key={proposal.key} reply={list.reply} proposal={proposal} chosen={chosen} />
            ))}
          </tbody>
        </table>
      )}
      <Decided list={list} />
    </section>
  );
}

/** 見送ったものと、反映したまとまり。 */
function Decided({ list }: { readonly list: ReplyProposalList }) {
  const reopen = useChange('proposal.reopen', {
    busy: proposalText.reopening,
    done: () => proposalText.reopened,
  });
  return (
    <ul className="decided">
      {list.dismissed.map((each) => (
        <li key={each.decision}>
          <span className="tag">{proposalText.dismissedHead}</span>
          <span>{each.title}</span>
          <span className="muted small">
            {each.reason}（{shortTime(each.decidedAt)} {each.who}）
          </span>
          <button
            type="button"
            className="link-button small"
            disabled={reopen.isPending}
            onClick={() => reopen.mutate({ decision: each.decision })}
          >
            {proposalText.reopen}
          </button>
        </li>
      ))}
      {list.taken.map((each) => (
        <li key={each.batch}>
          <span className="tag">{each.undone ? proposalText.undone : proposalText.takenHead}</span>
          <span className="muted small">
            {proposalText.takenBatch(shortTime(each.at), each.who, each.size)}
          </span>
          <Link href={`/register/${each.table}/history`} className="small">
            {proposalText.history}
          </Link>
        </li>
      ))}
    </ul>
  );
}
