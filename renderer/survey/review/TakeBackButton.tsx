import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useChange } from '../../ui/useChange.ts';
import type { ReviewRow } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

/** 訂正をやめる。確定した回答なら、先に理由を聞く。 */
export function TakeBackButton({ row, reply }: { readonly row: ReviewRow; readonly reply: ReplyDetail }) {
  const { code, label } = row.item;
  const takeBack = useChange('review.takeBackCorrection', {
    busy: reviewText.takingBack,
    done: () => reviewText.tookBack(label),
  });
  const ask = useAsk();
  const go = async () => {
    const reason =
      reply.state === '確定'
        ? await ask<string | null>((answer) => (
            <ReasonDialog
              title={reviewText.takeBackTitle(label)}
              about={reviewText.takeBackAbout}
              label={reviewText.correctionReason(true)}
              go={reviewText.takeBack}
              onAnswer={answer}
            />
          ))
        : '';
    if (reason !== null) takeBack.mutate({ reply: reply.id, version: reply.version, code, reason });
  };
  return (
    <button
      type="button"
      className="link-button"
      aria-label={reviewText.takeBackOf(label)}
      disabled={takeBack.isPending}
      onClick={() => void go()}
    >
      {reviewText.takeBack}
    </button>
  );
}
