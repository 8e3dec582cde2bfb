import { type FormDefinition, formItems, type Item } from '../../../shared/survey/form.ts';
import { NumberEntry } from '../../ui/entry/NumberEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { outlineText, panelText } from '../formText.ts';

interface NumberFieldsProps {
  readonly form: FormDefinition;
  readonly item: Item;
  readonly problemsOf: (...fields: readonly string[]) => readonly string[];
  readonly onChange: (item: Item) => void;
}

/** 数の項目だけの欄: 単位、通常の上限、内訳と再掲のもと。 */
export function NumberFields({ form, item, problemsOf, onChange }: NumberFieldsProps) {
  const totals = formItems(form).filter(
    (one) =>
      one.code !== item.code && (one.type === 'count' || one.type === 'hours') && one.unit === item.unit,
  );
  const options = [
    { value: '', label: panelText.none },
    ...totals.map((one) => ({
      value: one.code,
      label: `${one.label || outlineText.unnamed}（${one.code}）`,
    })),
  ];
  const pick = (field: 'partOf' | 'within') => (code: string) => {
    const { [field]: _, ...rest } = item;
    onChange(code === '' ? rest : { ...rest, [field]: code });
  };
  return (
    <>
      <div className="entry-pair">
        <TextEntry
          label={panelText.unit}
          value={item.unit ?? ''}
          problems={problemsOf('unit')}
          onCommit={(unit) => onChange({ ...item, unit })}
        />
        <NumberEntry
          key={item.code}
          label={panelText.usualMax}
          value={item.usualMax ?? null}
          problems={problemsOf('usualMax')}
          onCommit={(usualMax) => {
            const { usualMax: _, ...rest } = item;
            onChange(usualMax === null ? rest : { ...rest, usualMax });
          }}
        />
      </div>
      <PickEntry
        label={panelText.partOf}
        value={item.partOf ?? ''}
        options={options}
        problems={problemsOf('partOf')}
        onPick={pick('partOf')}
      />
      <PickEntry
        label={panelText.within}
        value={item.within ?? ''}
        options={options}
        problems={problemsOf('within')}
        onPick={pick('within')}
      />
    </>
  );
}
