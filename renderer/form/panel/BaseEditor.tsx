import { type FormDefinition, formItems, type Item, itemChoices } from '../../../shared/survey/form.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { outlineText, panelText } from '../formText.ts';

interface BaseEditorProps {
  readonly form: FormDefinition;
  readonly item: Item;
  readonly problems: readonly string[];
  readonly onChange: (item: Item) => void;
}

/** 前問と、この項目を開く答え。 */
export function BaseEditor({ form, item, problems, onChange }: BaseEditorProps) {
  const items = formItems(form);
  const earlier = items
    .slice(
      0,
      items.findIndex((one) => one.code === item.code),
    )
    .filter((one) => ['status3', 'choice', 'multi'].includes(one.type));
  const base = item.base === undefined ? undefined : items.find((one) => one.code === item.base?.item);
  const opening = item.base?.choices ?? [];
  return (
    <>
      <PickEntry
        label={panelText.base}
        value={item.base?.item ?? ''}
        problems={problems}
        options={[
          { value: '', label: panelText.none },
          ...earlier.map((one) => ({
            value: one.code,
            label: `${one.label || outlineText.unnamed}（${one.code}）`,
          })),
        ]}
        onPick={(code) => {
          const { base: _, ...rest } = item;
          onChange(code === '' ? rest : { ...rest, base: { item: code, choices: [] } });
        }}
      />
      {item.base === undefined || base === undefined ? null : (
        <fieldset className="entry-group">
          <legend>{panelText.baseChoices}</legend>
          {itemChoices(base).map((choice) => (
            <CheckEntry
              key={choice.code}
              label={choice.label}
              checked={opening.includes(choice.code)}
              onChange={(on) => {
                const choices = itemChoices(base)
                  .map((one) => one.code)
                  .filter((code) => (code === choice.code ? on : opening.includes(code)));
                onChange({ ...item, base: { item: base.code, choices } });
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
