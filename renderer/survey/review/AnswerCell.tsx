import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ReviewRow } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';
import { TakeBackButton } from './TakeBackButton.tsx';

interface AnswerCellProps {
  readonly row: ReviewRow;
  readonly reply: ReplyDetail;
  /** 訂正の欄を開く。訂正できなければ無い。 */
  readonly onEdit: (() => void) | undefined;
}

/** 今の値。訂正してあれば、読んだ値と理由を下に残す。 */
export function AnswerCell({ row, reply, onEdit }: AnswerCellProps) {
  const { correction } = row;
  return (
    <td className={row.changed ? 'answer changed' : 'answer'}>
      <div className="answer-now">
        <Value row={row} />
        {onEdit === undefined ? null : (
          <button
            type="button"
            className="link-button small correct"
            aria-label={reviewText.correctOf(row.item.label)}
            data-correct={row.item.code}
            onClick={onEdit}
          >
            {reviewText.correct}
          </button>
        )}
      </div>
      {correction === null ? null : (
        <div className="corrected small">
          <span className="tag">{reviewText.corrected}</span>
          {reviewText.readAs(correction.readText)}
          {correction.reason === '' ? null : (
            <span className="muted">{reviewText.reasonGiven(correction.reason, false)}</span>
          )}
          {onEdit === undefined ? null : <TakeBackButton row={row} reply={reply} />}
        </div>
      )}
    </td>
  );
}

function Value({ row }: { readonly row: ReviewRow }) {
  if (row.unread) {
    return (
      <span className="mark error">
        <Icon name="octagon" size={14} />
        {reviewText.unread}
      </span>
    );
  }
  if (row.answer === null) return <span className="muted">{reviewText.unanswered}</span>;
  return (
    <span className="clip" title={row.answer}>
      {row.answer}
    </span>
  );
}
