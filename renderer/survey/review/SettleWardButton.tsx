import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { useChange } from '../../ui/useChange.ts';
import { reviewText } from './reviewText.ts';

interface SettleWardButtonProps {
  readonly reply: ReplyDetail;
  readonly wardName: string;
}

/** 区の食い違う回答を、電話などで確かめてこの区のものと決める。誤りが確認になり、理由を書いて確定できる。 */
export function SettleWardButton({ reply, wardName }: SettleWardButtonProps) {
  const settle = useChange('review.settleWard', {
    busy: reviewText.settlingWard,
    done: () => reviewText.settledWard(wardName),
  });
  const doubted = reply.findings.some(({ kind, level }) => kind === 'wrongWard' && level === 'error');
  if (!doubted) return null;
  return (
    <button
      type="button"
      className="button small-button"
      disabled={settle.isPending}
      onClick={() => settle.mutate({ reply: reply.id, version: reply.version })}
    >
      {reviewText.settleWard(wardName)}
    </button>
  );
}
