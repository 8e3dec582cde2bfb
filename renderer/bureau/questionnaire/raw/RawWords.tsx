import type { QuestionnaireChoice } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { NO_ANSWER } from '../../../../shared/bureau/questionnaire/raw/matchWords.ts';
import type { RawSheet } from '../../../../shared/bureau/questionnaire/raw/rawSheet.ts';
import { PickEntry } from '../../../ui/entry/PickEntry.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { rawText as text } from '../questionnaireText.ts';
import type { RawColumn } from './useRawPlan.ts';

interface RawWordsProps {
  readonly column: RawColumn;
  readonly at: number;
  readonly choices: readonly QuestionnaireChoice[];
  readonly sheet: RawSheet;
  readonly headRows: number;
  readonly onPick: (word: string, target: string) => void;
}

/** 列の語ごとの行き先。決まらない語は人に尋ねる。 */
export function RawWords({ column, at, choices, sheet, headRows, onPick }: RawWordsProps) {
  const options = [
    { value: '', label: text.undecided },
    ...choices
      .filter(({ kind }) => kind === 'choice' || kind === 'other')
      .map(({ id, label }) => ({ value: id, label })),
    { value: NO_ANSWER, label: text.noAnswer },
  ];
  const rows = sheet.rows.slice(headRows);
  const label = (id: string) => options.find(({ value }) => value === id)?.label ?? '';
  return (
    <ul className="raw-words">
      {column.words.map(({ word, near }) => {
        const target = column.targets[word] ?? '';
        return (
          <li key={word}>
            <span className="raw-word">
              {target === '' ? (
                <span className="mark confirm">
                  <Icon name="triangle" size={14} />
                </span>
              ) : null}
              {word} <small className="muted">{rows.filter(({ cells }) => cells[at] === word).length}</small>
            </span>
            <PickEntry
              bare
              label={text.targetOf(word)}
              value={target}
              options={options}
              onPick={(value) => onPick(word, value)}
            />
            {target === '' && near !== null ? (
              <button type="button" className="link-button small" onClick={() => onPick(word, near)}>
                {text.near(label(near))}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
