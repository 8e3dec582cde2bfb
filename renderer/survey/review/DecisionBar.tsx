import { Link } from 'wouter';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import type { FindingLevel } from '../../../shared/survey/answer.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useChange } from '../../ui/useChange.ts';
import { FindingMark } from '../FindingMark.tsx';
import { sendbackText } from '../sendback/sendbackText.ts';
import { missingReasons } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';
import type { Reasons } from './useReasons.ts';

interface DecisionBarProps {
  readonly reply: ReplyDetail;
  readonly wardName: string;
  readonly counts: Readonly<Record<FindingLevel, number>>;
  readonly reasons: Reasons;
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
      <ReasonDialog
        title={reviewText.setAsideTitle(wardName)}
        about={reviewText.setAsideAbout}
        label={reviewText.setAsideReason}
        go={reviewText.setAsideGo}
        onAnswer={answer}
      >
        <p className="file-name">{reply.fileName}</p>
      </ReasonDialog>
    ));
    if (reason !== null) setAside.mutate({ reply: reply.id, version: reply.version, reason });
  };
  const busy = accept.isPending || setAside.isPending;
  const confirms = reply.findings.filter((finding) => finding.level === 'confirm');
  const missing = missingReasons(confirms, reasons);
  const corrections = Object.keys(reply.corrections).length;
  const open = (reply.state === '要確認' || reply.state === '受領') && !reply.closed;
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
        {corrections > 0 ? <span className="small">{reviewText.corrections(corrections)}</span> : null}
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
        {reply.closed || reply.state === '差替済' || reply.state === '不採用' ? null : (
          <Link href={`/survey/${reply.survey}/reply/${reply.id}/sendback`} className="button">
            {sendbackText.sendBack}
          </Link>
        )}
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
            data-accept
            aria-describedby="why-blocked"
            onClick={() =>
              accept.mutate({
                reply: reply.id,
                version: reply.version,
                reasons: Object.fromEntries(
                  confirms.map((finding) => [String(finding.position), reasons.of(finding).text]),
                ),
                printed: confirms
                  .filter((finding) => reasons.of(finding).printed)
                  .map((finding) => finding.position),
              })
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
  if (reply.closed) return reviewText.closed;
  if (reply.state === '確定') return reviewText.settled;
  if (reply.state === '差替済') return reviewText.superseded;
  if (reply.state === '不採用') return reviewText.setAsideNotice;
  const ofFile = reply.findings.filter(({ level, code }) => level === 'error' && code === null);
  if (ofFile.length > 0) {
    const onlyWard = ofFile.every(({ kind }) => kind === 'wrongWard');
    return onlyWard ? reviewText.blockedByWard : reviewText.blockedByFile(ofFile.length);
  }
  if (errors > 0) return reviewText.blockedByErrors(errors);
  if (missing > 0) return reviewText.blockedByReasons(missing);
  return reviewText.ready;
}
