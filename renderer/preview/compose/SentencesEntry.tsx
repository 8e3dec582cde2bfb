import type { Sentence } from '../../../shared/handout/definition/handoutDefinition.ts';
import {
  addConditional,
  conditionalSentences,
  plainSentence,
  putConditional,
  putConditions,
  putPlain,
} from '../../../shared/handout/edit/editSentence.ts';
import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { composeText } from './composeText.ts';
import { InsertFigure } from './InsertFigure.tsx';
import { problemsAt, problemsWithin } from './panelProps.ts';

interface SentencesEntryProps {
  readonly label: string;
  readonly sentences: readonly Sentence[];
  readonly forms: readonly FormDefinition[];
  readonly problems: readonly HandoutProblem[];
  /** 定義の中の場所。例「pages.1.message」。 */
  readonly path: string;
  readonly onChange: (sentences: readonly Sentence[]) => void;
}

/** 主文・前書き。条件の付いた文があれば、それらと、数が無いときの文に分けて直す。 */
export function SentencesEntry({ label, sentences, forms, problems, path, onChange }: SentencesEntryProps) {
  const conditional = conditionalSentences(sentences);
  const plain = plainSentence(sentences);
  return (
    <fieldset className="entry-group">
      <legend>{label}</legend>
      {conditional.length === 0 ? null : <p className="muted small">{composeText.conditionalAbout}</p>}
      {conditional.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: 同じ文が二つありうる並び
        <div key={at} className="sentence">
          <TextEntry
            long
            label={composeText.sentence(at + 1)}
            value={sentence.text}
            onCommit={(text) => onChange(putConditional(sentences, at, text))}
          />
          <TextEntry
            long
            label={composeText.condition(at + 1)}
            placeholder={composeText.conditionHint}
            value={(sentence.when ?? []).join('\n')}
            problems={problemsWithin(problems, `${path}.${at}.when`)}
            onCommit={(text) => onChange(putConditions(sentences, at, linesOf(text)))}
          />
          <InsertFigure
            forms={forms}
            onInsert={(figure) => onChange(putConditional(sentences, at, `${sentence.text}{${figure}}`))}
          />
        </div>
      ))}
      <TextEntry
        long
        label={conditional.length === 0 ? label : composeText.plain}
        value={plain}
        problems={problemsAt(problems, path)}
        onCommit={(text) => onChange(putPlain(sentences, text))}
      />
      <div className="entry-line">
        <InsertFigure
          forms={forms}
          onInsert={(figure) =>
            onChange(addConditional(sentences, `${plain}{${figure}}`, [`${totalOf(figure)} > 0`]))
          }
        />
      </div>
    </fieldset>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** 数を入れた文は、その項目に誰かが答えたときにだけ使う。 */
function totalOf(figure: string): string {
  return `${figure.split('.').slice(0, 2).join('.')}.answered`;
}
