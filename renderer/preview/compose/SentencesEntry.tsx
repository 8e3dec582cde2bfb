import type { Sentence } from '../../../shared/handout/definition.ts';
import {
  conditionalSentences,
  plainSentence,
  putConditional,
  putPlain,
} from '../../../shared/handout/edit/editSentence.ts';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { composeText } from './composeText.ts';

interface SentencesEntryProps {
  readonly label: string;
  readonly sentences: readonly Sentence[];
  readonly problems: readonly string[];
  readonly onChange: (sentences: readonly Sentence[]) => void;
}

/** 主文・前書き。条件の付いた文があれば、それらと、数が無いときの文に分けて直す。 */
export function SentencesEntry({ label, sentences, problems, onChange }: SentencesEntryProps) {
  const conditional = conditionalSentences(sentences);
  const plain = (
    <TextEntry
      long
      label={conditional.length === 0 ? label : composeText.plain}
      value={plainSentence(sentences)}
      problems={problems}
      onCommit={(text) => onChange(putPlain(sentences, text))}
    />
  );
  if (conditional.length === 0) return plain;
  return (
    <fieldset className="entry-group">
      <legend>{label}</legend>
      <p className="muted small">{composeText.conditionalAbout}</p>
      {conditional.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: 同じ文が二つありうる並び
        <div key={at} className="sentence">
          <TextEntry
            long
            label={composeText.sentence(at + 1)}
            value={sentence.text}
            onCommit={(text) => onChange(putConditional(sentences, at, text))}
          />
          {(sentence.when ?? []).length === 0 ? null : (
            <p className="muted small">{composeText.conditionOf((sentence.when ?? []).join('、'))}</p>
          )}
        </div>
      ))}
      {plain}
    </fieldset>
  );
}
