import { Link } from 'wouter';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { shortTime } from '../../ui/dayText.ts';
import { reviewText } from './reviewText.ts';

/** 同じ区のほかの回答と、確定した回答との違い。無ければ何も出さない。 */
export function OtherReplies({ reply }: { readonly reply: ReplyDetail }) {
  if (reply.others.length === 0) return null;
  const beside = reply.others.some((other) => other.state === '確定');
  const waiting = reply.state === '要確認' || reply.state === '受領';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い違いをキーだけで送れるようにする
    <section className="review-others" tabIndex={0} aria-label={reviewText.others}>
      <p>
        <strong>{reviewText.othersSaid(reply.others.length)}</strong>
      </p>
      <ul>
        {reply.others.map((other) => (
          <li key={other.id}>
            {other.state}{' '}
            <Link href={`/survey/${reply.survey}/reply/${other.id}`} className="file-name">
              {other.fileName}
            </Link>{' '}
            <span className="muted small">{reviewText.received(shortTime(other.receivedAt))}</span>
          </li>
        ))}
      </ul>
      {beside && waiting ? <Changes changes={reply.changes} /> : null}
    </section>
  );
}

function Changes({ changes }: { readonly changes: ReplyDetail['changes'] }) {
  if (changes.length === 0) return <p>{reviewText.noChanges}</p>;
  const { changeHead } = reviewText;
  return (
    <table className="table">
      <caption>{reviewText.changes(changes.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{changeHead.item}</th>
          <th scope="col">{changeHead.before}</th>
          <th scope="col">{changeHead.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.code}>
            <th scope="row" className="item-name">
              {change.label}
            </th>
            <td className="muted">{change.before}</td>
            <td>
              → <strong>{change.after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
