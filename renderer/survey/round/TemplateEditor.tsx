import { useId, useState } from 'react';
import {
  LETTER_WORDS,
  type LetterKind,
  letterTemplate,
  unknownWords,
} from '../../../shared/survey/round/letter.ts';
import type { RoundDetail } from '../../../shared/survey/round/roundDetail.ts';
import { useChange } from '../../ui/useChange.ts';
import { roundText } from './roundText.ts';

interface TemplateEditorProps {
  readonly round: RoundDetail;
  readonly kind: LetterKind;
}

/** 依頼文か督促文のひな形。開くまでは文だけが見える。 */
export function TemplateEditor({ round, kind }: TemplateEditorProps) {
  const present = letterTemplate(kind, round.letters);
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const save = useChange('round.saveLetter', {
    busy: roundText.saving,
    done: () => roundText.savedTemplate(kind),
  });
  const write = (template: string) =>
    save.mutate(
      { survey: round.survey.id, version: round.version, kind, template },
      { onSuccess: () => setDraft(null) },
    );
  if (round.survey.closedAt !== null) return null;
  if (draft === null) {
    return (
      <button type="button" className="button small-button" onClick={() => setDraft(present)}>
        {roundText.editTemplate}
      </button>
    );
  }
  const unknown = unknownWords(draft);
  return (
    <section className="template" aria-label={roundText.template(kind)}>
      <label htmlFor={id}>{roundText.template(kind)}</label>
      <textarea
        id={id}
        rows={14}
        value={draft}
        aria-invalid={unknown.length > 0}
        aria-describedby={`${id}-words`}
        onChange={(event) => setDraft(event.target.value)}
      />
      <p id={`${id}-words`} className={unknown.length > 0 ? 'small late' : 'small muted'}>
        {unknown.length > 0 ? roundText.unknownWords(unknown) : roundText.words(LETTER_WORDS)}
      </p>
      <div className="letter-acts">
        <button type="button" className="button small-button" onClick={() => setDraft(null)}>
          {roundText.cancel}
        </button>
        {round.letters[kind] === '' ? null : (
          <button type="button" className="button small-button" onClick={() => write('')}>
            {roundText.usual}
          </button>
        )}
        <button
          type="button"
          className="button choice small-button"
          disabled={save.isPending || unknown.length > 0 || draft === present}
          onClick={() => write(draft)}
        >
          {roundText.saveTemplate}
        </button>
      </div>
    </section>
  );
}
