import { Link } from 'wouter';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { shortTime } from '../../ui/dayText.ts';
import { reviewText } from './reviewText.ts';

/** 同じ区の、退いた回答。開いて見られる。 */
export function PastReplies({ reply }: { readonly reply: ReplyDetail }) {
  const past = reply.others.filter((other) => other.state === '差替済' || other.state === '不採用');
  if (past.length === 0) return null;
  return (
    <div className="aside-list">
      <h3>{reviewText.past(past.length)}</h3>
      <ul>
        {past.map((other) => (
          <li key={other.id}>
            <Link href={`/survey/${reply.survey}/reply/${other.id}`} className="file-name">
              {other.fileName}
            </Link>
            <span className="muted small">
              {other.state} {shortTime(other.receivedAt)}
              {other.setAsideReason === null ? '' : `　${other.setAsideReason}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
