import type { Letter } from '../../../shared/survey/round/letter.ts';
import { useStatusLine } from '../../ui/StatusLineState.tsx';
import { copyText } from './copyText.ts';
import { roundText } from './roundText.ts';

/** 一通の文。件名と本文を写せる。 */
export function LetterView({ letter }: { readonly letter: Letter }) {
  return (
    <section className="letter" aria-label={letter.subject}>
      <p>
        <span className="muted small">{roundText.subject}</span> <strong>{letter.subject}</strong>
      </p>
      <pre>{letter.body}</pre>
      <div className="letter-acts">
        <CopyButton text={letter.subject} label={`${roundText.subject}を${roundText.copy}`} />
        <CopyButton text={letter.body} label={`${roundText.body}を${roundText.copy}`} />
      </div>
    </section>
  );
}

export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { announce } = useStatusLine();
  const copy = async () => {
    const copied = await copyText(text);
    announce({ level: copied ? 'done' : 'failed', text: copied ? roundText.copied : roundText.notCopied });
  };
  return (
    <button type="button" className="button small-button" onClick={() => void copy()}>
      {label}
    </button>
  );
}
