import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import type { SendbackDraft } from '../../../shared/api/calls/sendbackCalls.ts';
import { parseDateText } from '../../../shared/calendar/parseDate.ts';
import { formatBothCalendars } from '../../../shared/calendar/wareki.ts';
import { useChange } from '../../ui/useChange.ts';
import { QuestionRows } from './QuestionRows.tsx';
import { sendbackText } from './sendbackText.ts';
import { useQuestionDrafts } from './useQuestionDrafts.ts';

/** 尋ねることの表、期限と理由、差し戻すボタン。 */
export function SendBackForm({ draft, back }: { readonly draft: SendbackDraft; readonly back: string }) {
  const [, navigate] = useLocation();
  const drafts = useQuestionDrafts(draft);
  const { deadline, reason } = drafts;
  const send = useChange('sendback.send', {
    busy: sendbackText.going,
    done: () => sendbackText.done(draft.wardName),
  });
  const chosen = drafts.questions.filter((each) => each.chosen);
  const day = readDeadline(deadline);
  const problem = problemOf(draft, chosen, day, reason);
  const go = () =>
    send.mutate(
      {
        reply: draft.reply,
        version: draft.version,
        deadline: day ?? null,
        reason,
        questions: chosen.map(({ finding, label, text }) => ({ finding, label, text })),
      },
      {
        onSuccess: ({ sendback }) => {
          drafts.forget();
          navigate(`/survey/${draft.survey.id}/sendback/${sendback}`);
        },
      },
    );
  return (
    <div className="body">
      <div className="content">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い表をキーだけで送れるようにする */}
        <section className="scroll padded" tabIndex={0} aria-label={sendbackText.findings}>
          <QuestionRows draft={draft} drafts={drafts} />
        </section>
        <div className="decision">
          <span className="strong">{sendbackText.chosen(chosen.length)}</span>
          <span id="sendback-why" className="muted small">
            {problem ?? sendbackText.ready}
          </span>
          <div className="acts">
            <Link href={back} className="button" onClick={drafts.forget}>
              {sendbackText.cancel}
            </Link>
            <button
              type="button"
              className="button main"
              disabled={problem !== null || send.isPending}
              aria-describedby="sendback-why"
              onClick={go}
            >
              {send.isPending ? sendbackText.going : sendbackText.go}
            </button>
          </div>
        </div>
      </div>
      <aside className="panel sendback-panel" aria-label={sendbackText.title}>
        <div className="panel-body">
          <TextRow
            label={sendbackText.deadline}
            hint={
              day === undefined
                ? sendbackText.deadlineWrong
                : day === null
                  ? sendbackText.deadlineHint
                  : formatBothCalendars(day)
            }
            wrong={day === undefined}
            value={deadline}
            onChange={(text) => drafts.write({ deadline: text })}
          />
          {draft.accepted ? (
            <TextRow
              label={sendbackText.reason}
              hint={sendbackText.reasonHint}
              wrong={false}
              value={reason}
              onChange={(text) => drafts.write({ reason: text })}
            />
          ) : null}
          <p className="muted small">{sendbackText.whatHappens}</p>
          <p className="file-name small">{draft.fileName}</p>
        </div>
      </aside>
    </div>
  );
}

interface TextRowProps {
  readonly label: string;
  readonly hint: string;
  readonly wrong: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextRow({ label, hint, wrong, value, onChange }: TextRowProps) {
  const id = useId();
  return (
    <div className="sendback-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={wrong ? 'error small' : 'muted small'}>
        {hint}
      </p>
    </div>
  );
}

/** 空なら null、読めなければ undefined。 */
function readDeadline(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseDateText(text);
  return parsed.ok ? parsed.date : undefined;
}

function problemOf(
  draft: SendbackDraft,
  chosen: readonly { readonly text: string }[],
  day: string | null | undefined,
  reason: string,
): string | null {
  if (chosen.length === 0) return sendbackText.none;
  if (chosen.some((each) => each.text.trim() === '')) return sendbackText.emptyText;
  if (day === undefined) return sendbackText.deadlineWrong;
  if (draft.accepted && reason.trim() === '') return sendbackText.needsReason;
  return null;
}
