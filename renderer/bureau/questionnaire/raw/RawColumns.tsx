import type {
  Questionnaire,
  QuestionnaireChoice,
} from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import type { ColumnUse } from '../../../../shared/bureau/questionnaire/raw/guessColumns.ts';
import { PickEntry } from '../../../ui/entry/PickEntry.tsx';
import { questionnaireText, rawText as text } from '../questionnaireText.ts';
import { RawWords } from './RawWords.tsx';
import type { Direction, RawColumn, RawReading } from './useRawPlan.ts';

interface RawColumnsProps {
  /** 列を新しい問いにする。 */
  readonly onNewItem: (at: number) => void;
  readonly reading: RawReading;
  readonly questionnaire: Questionnaire;
}

const NEW_ITEM = 'new';

/** 列ごとに: 見出し → どの問いか、書かれている語 → どの選択肢か。 */
export function RawColumns({ onNewItem, reading, questionnaire }: RawColumnsProps) {
  const uses = [
    { value: 'skip', label: text.skip },
    { value: 'comment', label: text.comment },
    { value: NEW_ITEM, label: text.newItem },
    ...questionnaire.items.map(({ id, text: asked }, at) => ({
      value: id,
      label: `${questionnaireText.question(at + 1)} ${asked}`,
    })),
  ];
  return (
    <section aria-label={text.columns}>
      <div className="section-head">
        <h2>{text.columns}</h2>
        <span className="count">{reading.columns.length}</span>
      </div>
      <table className="table raw-columns">
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.use}</th>
            <th scope="col">{text.words}</th>
          </tr>
        </thead>
        <tbody>
          {reading.columns.map((column, at) => {
            const name = column.heading === '' ? text.noHeading(at + 1) : column.heading;
            const choices = choicesOf(column, questionnaire);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: 列は番号で呼ぶ
              <tr key={at}>
                <th scope="row" className="raw-heading">
                  {name}
                </th>
                <td>
                  <PickEntry
                    bare
                    label={`${name} ${text.use}`}
                    value={column.use.kind === 'item' ? column.use.item : column.use.kind}
                    options={uses}
                    onPick={(value) => {
                      if (value === NEW_ITEM) onNewItem(at);
                      else reading.chooseUse(at, columnUse(value, column.heading));
                    }}
                  />
                  {column.by === null ? null : <span className="muted small">{text.by[column.by]}</span>}
                </td>
                <td>
                  {column.use.kind === 'item' ? (
                    <>
                      {column.words.some(({ number }) => number !== null) ? (
                        <PickEntry
                          label={text.numbers}
                          value={column.direction}
                          options={directions(choices)}
                          onPick={(value) => reading.chooseDirection(at, value as Direction)}
                        />
                      ) : null}
                      <RawWords
                        column={column}
                        at={at}
                        choices={choices}
                        sheet={reading.sheet}
                        headRows={reading.headRows}
                        onPick={(word, target) => reading.chooseTarget(at, word, target)}
                      />
                    </>
                  ) : (
                    <span className="muted small raw-sample">{sampleOf(reading, at)}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function choicesOf({ use }: RawColumn, { items }: Questionnaire): readonly QuestionnaireChoice[] {
  return use.kind === 'item' ? (items.find(({ id }) => id === use.item)?.choices ?? []) : [];
}

function columnUse(value: string, heading: string): ColumnUse {
  if (value === 'skip') return { kind: 'skip' };
  if (value === 'comment') return { kind: 'comment', heading: heading.split('\n').at(-1) ?? '' };
  return { kind: 'item', item: value };
}

function directions(choices: readonly QuestionnaireChoice[]) {
  const labels = choices
    .filter(({ kind }) => kind === 'choice' || kind === 'other')
    .map(({ label }) => label);
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  return [
    { value: '', label: text.undecided },
    { value: 'forward', label: text.forward(first, last, labels.length) },
    { value: 'reversed', label: text.forward(last, first, labels.length) },
  ];
}

function sampleOf({ sheet, headRows }: RawReading, at: number): string {
  const words = sheet.rows.slice(headRows).flatMap(({ cells }) => cells[at] || []);
  return [...new Set(words)].slice(0, 3).join('、');
}
