import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { useChange } from '../../ui/useChange.ts';
import { reviewText } from './reviewText.ts';

interface SetAsideNoticeProps {
  readonly reply: ReplyDetail;
  readonly wardName: string;
}

/** 採らないことにした回答なら、その理由と、戻すボタン。 */
export function SetAsideNotice({ reply, wardName }: SetAsideNoticeProps) {
  const restore = useChange('review.restoreSetAside', {
    busy: reviewText.restoring,
    done: () => reviewText.restoredNow(wardName),
  });
  if (reply.setAsideReason === null) return null;
  return (
    <section className="review-others" aria-label={reviewText.setAsideState}>
      <p>
        <strong>{reviewText.setAsideState}</strong> {reviewText.reasonGiven(reply.setAsideReason, false)}{' '}
        {reply.closed ? null : (
          <button
            type="button"
            className="link-button"
            disabled={restore.isPending}
            onClick={() => restore.mutate({ reply: reply.id, version: reply.version })}
          >
            {reviewText.restore}
          </button>
        )}
      </p>
    </section>
  );
}
