import type { ReplyFinding } from '../../../shared/api/contract.ts';
import { isComposing } from '../../ui/isComposing.ts';
import { FindingMark } from '../FindingMark.tsx';
import { reviewText } from './reviewText.ts';
import { SettledFindings } from './SettledFindings.tsx';
import type { Reasons } from './useReasons.ts';

export interface ReasonInput {
  /** 書き込めるのは判断を待つ回答だけ。 */
  readonly open: boolean;
  readonly reasons: Reasons;
  /** 理由を書き終えた (Enter)。 */
  readonly onWritten: () => void;
}

interface FindingListProps {
  readonly findings: readonly ReplyFinding[];
  readonly settled: readonly ReplyFinding[];
  readonly label: string;
  readonly input: ReasonInput;
}

/** 項目の所見。確認には理由の欄が付き、訂正で済んだものは後に並ぶ。 */
export function FindingList({ findings, settled, label, input }: FindingListProps) {
  return (
    <>
      {findings.map((finding) => (
        <span key={finding.position} className="review-finding">
          <FindingMark level={finding.level} />
          <span className={`message ${finding.level}`}>{finding.message}</span>
          {finding.level !== 'confirm' ? null : input.open ? (
            <ReasonField finding={finding} label={label} input={input} />
          ) : finding.reason === null || finding.reason === '' ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い理由をキーだけで送れるようにする
            <span className="muted small reason-given" tabIndex={0}>
              {reviewText.reasonGiven(finding.reason, finding.printed)}
            </span>
          )}
        </span>
      ))}
      <SettledFindings findings={settled} />
    </>
  );
}

interface ReasonFieldProps {
  readonly finding: ReplyFinding;
  readonly label: string;
  readonly input: ReasonInput;
}

function ReasonField({ finding, label, input }: ReasonFieldProps) {
  const { reasons, onWritten } = input;
  const { text, printed } = reasons.of(finding);
  return (
    <>
      <input
        className="field"
        data-finding={finding.position}
        aria-label={reviewText.reasonOf(label, finding.message)}
        placeholder={reviewText.reasonPlaceholder}
        value={text}
        onChange={(event) => reasons.write(finding, { text: event.target.value, printed })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent) || text.trim() === '') return;
          event.preventDefault();
          onWritten();
        }}
      />
      {text.trim() === '' ? null : (
        <label className="choice-label small">
          <input
            type="checkbox"
            checked={printed}
            onChange={(event) => reasons.write(finding, { text, printed: event.target.checked })}
          />
          {reviewText.printReason}
        </label>
      )}
    </>
  );
}
