import type { Questionnaire, QuestionnaireItem } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { ClosePanel } from '../../register/panel/ClosePanel.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { positionEdits } from './positionEdits.ts';
import { questionnaireText as text } from './questionnaireText.ts';
import type { QuestionnaireWriter } from './useQuestionnaireWriter.ts';

interface ItemPanelProps {
  readonly questionnaire: Questionnaire;
  readonly item: QuestionnaireItem;
  readonly writer: QuestionnaireWriter;
  readonly onClose: () => void;
}

const KINDS = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));

/** 問いの文、並び、選択肢を直す。 */
export function ItemPanel({ questionnaire, item, writer, onClose }: ItemPanelProps) {
  const { items } = questionnaire;
  const at = items.findIndex(({ id }) => id === item.id);
  const moveItem = (step: 1 | -1) =>
    void writer.write('questionnaireItem', { edits: positionEdits(items, swapped(items, at, step)) });
  const moveChoice = (from: number, step: 1 | -1) =>
    void writer.write('questionnaireChoice', {
      edits: positionEdits(item.choices, swapped(item.choices, from, step)),
    });
  const editChoice = (id: string, field: 'label' | 'kind', seen: string, value: string) =>
    void writer.write('questionnaireChoice', { edits: [{ id, field, seen, value }] });
  const last = Math.max(0, ...item.choices.map(({ position }) => position));
  return (
    <Panel
      title={text.editing(at + 1)}
      acts={
        <>
          <button type="button" className="button" disabled={at === 0} onClick={() => moveItem(-1)}>
            {text.upItem}
          </button>
          <button
            type="button"
            className="button"
            disabled={at === items.length - 1}
            onClick={() => moveItem(1)}
          >
            {text.downItem}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose();
              void writer.write('questionnaireItem', { deletes: [{ id: item.id }] }, text.removedItem);
            }}
          >
            {text.removeItem}
          </button>
        </>
      }
    >
      <ClosePanel onClose={onClose} />
      <div className="entries">
        <TextEntry
          label={text.itemText}
          long
          value={item.text}
          onCommit={(value) =>
            void writer.write('questionnaireItem', {
              edits: [{ id: item.id, field: 'text', seen: item.text, value }],
            })
          }
        />
      </div>
      <h3>{text.choices}</h3>
      <ol className="entry-rows choice-rows">
        {item.choices.map(({ id, label, kind }, index) => (
          <li key={id}>
            <TextEntry
              bare
              label={text.choiceLabel(index + 1)}
              value={label}
              onCommit={(value) => editChoice(id, 'label', label, value)}
            />
            <RowTools
              name={label}
              onUp={index === 0 ? null : () => moveChoice(index, -1)}
              onDown={index === item.choices.length - 1 ? null : () => moveChoice(index, 1)}
              onRemove={() => void writer.write('questionnaireChoice', { deletes: [{ id }] })}
            />
            <PickEntry
              bare
              label={text.kindOf(label)}
              value={kind}
              options={KINDS}
              onPick={(value) => editChoice(id, 'kind', kind, text.kinds[value as typeof kind])}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="link-button"
        onClick={() =>
          void writer.write('questionnaireChoice', {
            inserts: [{ values: { item: item.id, position: String(last + 1), label: text.newChoice } }],
          })
        }
      >
        {text.addChoice}
      </button>
    </Panel>
  );
}
