import type { ReplyFinding } from '../../../shared/api/contract.ts';
import { Icon } from '../../ui/Icon.tsx';
import { reviewText } from './reviewText.ts';

/** 訂正で済んだ所見。消さずに、済んだと分かるように残す。 */
export function SettledFindings({ findings }: { readonly findings: readonly ReplyFinding[] }) {
  return findings.map((finding) => (
    <span key={finding.position} className="review-finding settled">
      <span className="mark info">
        <Icon name="tick" size={14} />
        {reviewText.settledMark}
      </span>
      <del className="muted">{finding.message}</del>
    </span>
  ));
}
