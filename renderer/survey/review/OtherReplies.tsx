import { Link } from 'wouter';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { shortTime } from '../../ui/dayText.ts';
import { reviewText } from './reviewText.ts';

interface OtherRepliesProps {
  readonly reply: ReplyDetail;
  /** 変わった項目だけを見る。 */
  readonly onShowChanges: () => void;
}

/** 同じ区の、退いていないほかの回答と、確定した回答との違いの数。無ければ何も出さない。 */
export function OtherReplies({ reply, onShowChanges }: OtherRepliesProps) {
  const standing = reply.others.filter((other) => other.state !== '差替済' && other.state !== '不採用');
  if (standing.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする
    <section className="review-others" tabIndex={0} aria-label={reviewText.others}>
      <p>
        <strong>{reviewText.othersSaid(standing.length)}</strong>
      </p>
      <ul>
        {standing.map((other) => (
          <li key={other.id}>
            {other.state}{' '}
            <Link href={`/survey/${reply.survey}/reply/${other.id}`} className="file-name">
              {other.fileName}
            </Link>{' '}
            <span className="muted small">{reviewText.received(shortTime(other.receivedAt))}</span>
          </li>
        ))}
      </ul>
      {reply.before?.kind !== 'accepted' ? null : reply.changes.length === 0 ? (
        <p>{reviewText.noChanges}</p>
      ) : (
        <p>
          {reviewText.changes(reply.changes.map((change) => change.label))}{' '}
          <button type="button" className="link-button" onClick={onShowChanges}>
            {reviewText.showChanges}
          </button>
        </p>
      )}
    </section>
  );
}
