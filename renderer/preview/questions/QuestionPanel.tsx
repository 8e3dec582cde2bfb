import { useRef } from 'react';
import type { SendbackDetail } from '../../../shared/api/calls/sendbackCalls.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { useChange } from '../../ui/useChange.ts';
import { questionText } from './questionText.ts';

/** 右の欄: 期限と状態、メールの文、戻った確認票、取りやめ。 */
export function QuestionPanel({ detail }: { readonly detail: SendbackDetail }) {
  const { sheet, answers, mail } = detail;
  const ask = useAsk();
  const withdraw = useChange('sendback.withdraw', {
    busy: questionText.withdrawing,
    done: () => questionText.withdrawnNow,
  });
  const askWithdraw = async () => {
    const reason = await ask<string | null>((answer) => (
      <ReasonDialog
        title={questionText.withdraw}
        about={questionText.withdrawAbout}
        label={questionText.withdrawReason}
        go={questionText.withdraw}
        onAnswer={answer}
      />
    ));
    if (reason !== null) withdraw.mutate({ sendback: sheet.id, version: detail.version, reason });
  };
  const answered = answers.filter((answer) => answer !== null).length;
  return (
    <Panel
      title={questionText.questions}
      about={questionText.count(sheet.questions.length, answered)}
      acts={
        detail.open ? (
          <button type="button" className="button" onClick={() => void askWithdraw()}>
            {questionText.withdraw}
          </button>
        ) : undefined
      }
    >
      <dl className="keys">
        <Key label={questionText.issued} text={questionText.day(sheet.issued)} />
        <Key
          label={questionText.deadline}
          text={sheet.deadline === null ? questionText.none : questionText.day(sheet.deadline)}
        />
        <Key label={questionText.state} text={detail.withdrawn ? questionText.withdrawn : detail.state} />
        {detail.reason === '' ? null : <Key label={questionText.reason} text={detail.reason} />}
      </dl>
      {answered === 0 ? null : <Answers detail={detail} />}
      <h3>{questionText.mail}</h3>
      <Mail subject={mail.subject} body={mail.body} />
      <h3>{questionText.readBack}</h3>
      <p className="muted small">{questionText.readBackAbout}</p>
      <ReadBack sendback={sheet.id} />
    </Panel>
  );
}

function Key({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="key-row">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Answers({ detail }: { readonly detail: SendbackDetail }) {
  return (
    <>
      <h3>{questionText.answers}</h3>
      <dl className="keys">
        {detail.sheet.questions.map((question, at) =>
          detail.answers[at] == null ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: 質問は並び替わらない
            <Key key={at} label={`${at + 1} ${question.label}`} text={detail.answers[at]} />
          ),
        )}
      </dl>
    </>
  );
}

function Mail({ subject, body }: { readonly subject: string; readonly body: string }) {
  const { announce } = useStatusLine();
  const copy = () => {
    navigator.clipboard.writeText(body).then(
      () => announce({ level: 'done', text: questionText.copied }),
      () => announce({ level: 'failed', text: questionText.copyFailed }),
    );
  };
  return (
    <div className="question-mail">
      <input className="field" readOnly aria-label={questionText.subject} value={subject} />
      <textarea className="field" readOnly aria-label={questionText.body} rows={8} value={body} />
      <button type="button" className="button small-button" onClick={copy}>
        {questionText.copy}
      </button>
    </div>
  );
}

function ReadBack({ sendback }: { readonly sendback: string }) {
  const input = useRef<HTMLInputElement>(null);
  const read = useChange('sendback.readAnswers', {
    busy: questionText.reading,
    done: ({ answered, asked }) => questionText.read(answered, asked),
  });
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    read.mutate({ sendback, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={questionText.readBack}
        accept=".xlsx,.xls,.ods,.xlsm"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="button small-button"
        disabled={read.isPending}
        onClick={() => input.current?.click()}
      >
        {read.isPending ? questionText.reading : questionText.choose}
      </button>
    </>
  );
}
