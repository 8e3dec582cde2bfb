import type { ReplyDetail } from '../../../shared/api/contract.ts';
import type { FindingLevel } from '../../../shared/survey/answer.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { useChange } from '../../ui/useChange.ts';
import { FindingMark } from '../FindingMark.tsx';
import { missingReasons } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';
import { SetAsideDialog } from './SetAsideDialog.tsx';

interface DecisionBarProps {
  readonly reply: ReplyDetail;
  readonly wardName: string;
  readonly counts: Readonly<Record<FindingLevel, number>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly onNextFinding: () => void;
}

/** 所見の数と、確定。確定できないときは訳を言う。 */
export function DecisionBar({ reply, wardName, counts, reasons, onNextFinding }: DecisionBarProps) {
  const accept = useChange('survey.acceptReply', {
    busy: reviewText.accepting,
    done: () => reviewText.acceptedNow(wardName),
  });
  const setAside = useChange('survey.setAsideReply', {
    busy: reviewText.settingAside,
    done: () => reviewText.setAsideNow(wardName),
  });
  const ask = useAsk();
  const askSetAside = async () => {
    const reason = await ask<string | null>((answer) => (
      <SetAsideDialog wardName={wardName} fileName={reply.fileName} onAnswer={answer} />
    ));
    if (reason !== null) setAside.mutate({ reply: reply.id, version: reply.version, reason });
  };
  const busy = accept.isPending || setAside.isPending;
  const missing = missingReasons(reply, reasons);
  const open = reply.state === '要確認' || reply.state === '受領';
  const blocked = counts.error > 0 || missing > 0 || busy;
  const label = counts.confirm > 0 ? reviewText.acceptWithReasons : reviewText.accept;
  return (
    <div className="decision">
      <div className="counts">
        {counts.error > 0 ? (
          <span className="mark">
            <FindingMark level="error" /> {counts.error}
          </span>
        ) : null}
        {counts.confirm > 0 ? (
          <span className="mark">
            <FindingMark level="confirm" /> {counts.confirm}
            {open ? reviewText.confirmCount(counts.confirm - missing, counts.confirm) : ''}
          </span>
        ) : null}
        {counts.info > 0 ? (
          <span className="mark">
            <FindingMark level="info" /> {counts.info}
          </span>
        ) : null}
        <span id="why-blocked" className="muted small">
          {sentence(reply, counts.error, missing)}
        </span>
      </div>
      <div className="acts">
        {counts.error + counts.confirm > 0 ? (
          <button type="button" className="button" onClick={onNextFinding}>
            {reviewText.nextFinding}
          </button>
        ) : null}
        {open ? (
          <button type="button" className="button" disabled={busy} onClick={() => void askSetAside()}>
            {reviewText.setAside}
          </button>
        ) : null}
        {open ? (
          <button
            type="button"
            className="button main"
            disabled={blocked}
            aria-describedby="why-blocked"
            onClick={() =>
              accept.mutate({ reply: reply.id, version: reply.version, reasons: { ...reasons } })
            }
          >
            {accept.isPending ? reviewText.accepting : label}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function sentence(reply: ReplyDetail, errors: number, missing: number): string {
  if (reply.state === '確定') return reviewText.settled;
  if (reply.state === '差替済') return reviewText.superseded;
  if (errors > 0) return reviewText.blockedByErrors(errors);
  if (missing > 0) return reviewText.blockedByReasons(missing);
  return reviewText.ready;
}
