import { CASE_TEXTS } from '../../../shared/bureau/caseExample/caseFinding.ts';
import type { CheckedCase, CheckedFinding } from '../../../shared/bureau/caseExample/checkedCase.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { useAsk } from '../../ui/DialogHost.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useChange } from '../../ui/useChange.ts';
import { caseText } from './caseText.ts';
import { markText } from './markText.ts';
import { sceneLabel } from './sceneLabel.ts';

interface CaseTextsProps {
  readonly checked: CheckedCase;
  readonly row: RegisterRow;
}

/** 事例の文を、見つかった所を塗って読む。所見は文のすぐ下に一つずつ。 */
export function CaseTexts({ checked, row }: CaseTextsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い文をキーだけで送れるようにする
    <section className="scroll padded case-texts" tabIndex={0} aria-label={caseText.texts}>
      <div className="section-head">
        <h2>{checked.title}</h2>
        <span className="count">{sceneLabel(checked.scene)}</span>
      </div>
      {CASE_TEXTS.map(({ key, label }) => {
        const findings = checked.findings.filter(({ field }) => field === key);
        const text = String(row[key] ?? '');
        return (
          <section key={key} aria-label={label}>
            <h3>{label}</h3>
            {text === '' ? (
              <p className="muted">{caseText.blank}</p>
            ) : (
              <p className="case-text">
                {markText(text, findings).map((piece) =>
                  piece.finding === null ? (
                    <span key={piece.start}>{piece.text}</span>
                  ) : (
                    <mark key={piece.start} className={piece.finding.setAside === null ? '' : 'set-aside'}>
                      {piece.text}
                    </mark>
                  ),
                )}
              </p>
            )}
            {findings.length === 0 ? null : (
              <ul className="case-findings">
                {findings.map((finding) => (
                  <FindingRow key={finding.start} checked={checked} finding={finding} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </section>
  );
}

function FindingRow({
  checked,
  finding,
}: {
  readonly checked: CheckedCase;
  readonly finding: CheckedFinding;
}) {
  const ask = useAsk();
  const setAside = useChange('case.setAside', { busy: caseText.deciding, done: () => caseText.decided });
  const putBack = useChange('case.putBack', { busy: caseText.deciding, done: () => caseText.putBackDone });
  const { field, kind, text, message } = finding;
  const place = { id: checked.id, version: checked.version, field, kind, text };
  if (finding.setAside !== null) {
    const { reason, who, on } = finding.setAside;
    return (
      <li>
        <span className="mark info">
          <Icon name="tick" size={14} />
        </span>
        <p>
          {message}
          <span className="muted"> {caseText.setAsideBy(reason, who, formatWareki(on))}</span>
        </p>
        <button
          type="button"
          className="button small-button"
          aria-label={caseText.putBackOf(text)}
          disabled={putBack.isPending}
          onClick={() => putBack.mutate(place)}
        >
          {caseText.putBack}
        </button>
      </li>
    );
  }
  const decide = async () => {
    const reason = await ask<string | null>((answer) => (
      <ReasonDialog
        title={caseText.setAsideOf(text)}
        about={caseText.setAsideAbout}
        label={caseText.reason}
        go={caseText.setAside}
        onAnswer={answer}
      />
    ));
    if (reason !== null) setAside.mutate({ ...place, reason });
  };
  return (
    <li>
      <span className="mark confirm">
        <Icon name="triangle" size={14} />
      </span>
      <p>{message}</p>
      <button
        type="button"
        className="button small-button"
        aria-label={caseText.setAsideOf(text)}
        disabled={setAside.isPending}
        onClick={() => void decide()}
      >
        {caseText.setAside}
      </button>
    </li>
  );
}
