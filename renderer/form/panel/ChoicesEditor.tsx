import type { Choice, FormDefinition, Item } from '../../../shared/survey/form.ts';
import { formItems } from '../../../shared/survey/form.ts';
import { proposeChoiceCode } from '../../../shared/survey/revision/proposeCode.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { panelText } from '../formText.ts';

interface ChoicesEditorProps {
  readonly item: Item;
  readonly published: readonly FormDefinition[];
  readonly problems: readonly string[];
  readonly onChange: (item: Item) => void;
}

/** 項目の選択肢。コードは一度使ったものを二度と別の意味に使わない。 */
export function ChoicesEditor({ item, published, problems, onChange }: ChoicesEditorProps) {
  const ever = published
    .flatMap(formItems)
    .filter((one) => one.code === item.code)
    .flatMap((one) => one.choices ?? []);
  return (
    <fieldset className="entry-group">
      <legend>{panelText.choices}</legend>
      <ChoiceList
        choices={item.choices ?? []}
        used={ever.map((choice) => choice.code)}
        withOther
        onChange={(choices) => onChange({ ...item, choices })}
      />
      <Problems messages={problems} />
    </fieldset>
  );
}

interface ChoiceListProps {
  readonly choices: readonly Choice[];
  /** 前の版で使ったコード。 */
  readonly used: readonly string[];
  readonly withOther?: boolean;
  readonly onChange: (choices: readonly Choice[]) => void;
}

/** 選択肢の並び。名を直し、動かし、足し、消す。 */
export function ChoiceList({ choices, used, withOther = false, onChange }: ChoiceListProps) {
  const codes = [...used, ...choices.map((choice) => choice.code)];
  const last = choices.at(-1);
  const add = (choice: Choice) => {
    // 「その他」はいつも最後。
    const at = last?.code === 'other' ? choices.length - 1 : choices.length;
    onChange(choices.toSpliced(at, 0, choice));
  };
  return (
    <>
      <ul className="entry-rows">
        {choices.map((choice, index) => (
          <li key={choice.code}>
            <code>{choice.code}</code>
            <TextEntry
              bare
              label={panelText.choiceLabel(choice.code)}
              value={choice.label}
              focused={choice.label === ''}
              onCommit={(label) =>
                onChange(choices.map((one) => (one.code === choice.code ? { ...one, label } : one)))
              }
            />
            <RowTools
              name={choice.label || choice.code}
              onUp={index === 0 ? null : () => onChange(swapped(choices, index, -1))}
              onDown={index === choices.length - 1 ? null : () => onChange(swapped(choices, index, 1))}
              onRemove={() => onChange(choices.filter((one) => one.code !== choice.code))}
            />
          </li>
        ))}
      </ul>
      <div className="entry-line">
        <button
          type="button"
          className="button small-button"
          onClick={() => add({ code: proposeChoiceCode(codes), label: '' })}
        >
          {panelText.addChoice}
        </button>
        {withOther && !choices.some((choice) => choice.code === 'other') ? (
          <button
            type="button"
            className="button small-button"
            onClick={() => onChange([...choices, { code: 'other', label: 'その他' }])}
          >
            {panelText.addOther}
          </button>
        ) : null}
      </div>
    </>
  );
}
