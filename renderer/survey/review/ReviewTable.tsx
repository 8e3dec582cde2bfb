import type { ReplyFinding } from '../../../shared/api/contract.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cellText } from '../cellText.ts';
import { FindingMark } from '../FindingMark.tsx';
import type { ReviewRow } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

export interface ReasonInput {
  /** 書き込めるのは判断を待つ回答だけ。 */
  readonly open: boolean;
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (position: number, reason: string) => void;
}

interface ReviewTableProps {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
  readonly input: ReasonInput;
}

/** 節の項目。元の文字とその番地を所見の隣に置く。 */
export function ReviewTable({ title, rows, input }: ReviewTableProps) {
  const { head } = reviewText;
  return (
    <table className="table sticky review-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className="code">
            {head.code}
          </th>
          <th scope="col">{head.item}</th>
          <th scope="col" className="answer">
            {head.answer}
          </th>
          <th scope="col">{head.cell}</th>
          <th scope="col" className="original">
            {head.original}
          </th>
          <th scope="col" className="findings">
            {head.findings}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.item.code}
            className={row.findings.some((finding) => finding.level === 'error') ? 'has-error' : ''}
          >
            <td className="code">{row.item.code}</td>
            <th scope="row" className="item-name">
              {row.item.label}
            </th>
            <td className="answer">
              {row.unread ? (
                <span className="mark error">
                  <Icon name="octagon" size={14} />
                  {reviewText.unread}
                </span>
              ) : row.answer === null ? (
                <span className="muted">{reviewText.unanswered}</span>
              ) : (
                <span className="clip" title={row.answer}>
                  {row.answer}
                </span>
              )}
            </td>
            <td className="cell">{row.cell === null ? '' : cellText(row.cell)}</td>
            <td className="original">
              <span className="clip" title={row.original ?? ''}>
                {row.original}
              </span>
            </td>
            <td className="findings">
              <FindingList findings={row.findings} label={row.item.label} input={input} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FindingListProps {
  readonly findings: readonly ReplyFinding[];
  readonly label: string;
  readonly input: ReasonInput;
}

export function FindingList({ findings, label, input }: FindingListProps) {
  return findings.map((finding) => (
    <span key={finding.position} className="review-finding">
      <FindingMark level={finding.level} />
      <span className={`message ${finding.level}`}>{finding.message}</span>
      {finding.level !== 'confirm' ? null : input.open ? (
        <input
          className="field"
          data-finding={finding.position}
          aria-label={reviewText.reasonOf(label, finding.message)}
          placeholder={reviewText.reasonPlaceholder}
          value={input.reasons[String(finding.position)] ?? ''}
          onChange={(event) => input.onReason(finding.position, event.target.value)}
        />
      ) : finding.reason === null || finding.reason === '' ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い理由をキーだけで送れるようにする
        <span className="muted small reason-given" tabIndex={0}>
          {reviewText.reasonGiven(finding.reason)}
        </span>
      )}
    </span>
  ));
}
