import type { Finding } from './answer.ts';
import type { ReplyState } from './survey.ts';

/** 保管してある回答の状態を表す語。待っているものは、誤りか確認があれば要確認、無ければ受領。 */
export function replyState(
  kept: 'pending' | 'accepted' | 'superseded',
  setAsideReason: string | null,
  findings: readonly Pick<Finding, 'level'>[],
): ReplyState {
  if (kept === 'accepted') return '確定';
  if (kept === 'superseded') return setAsideReason === null ? '差替済' : '不採用';
  return findings.some((finding) => finding.level !== 'info') ? '要確認' : '受領';
}
