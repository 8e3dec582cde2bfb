import { type Derived, type FormDefinition, formItems } from '../../../shared/survey/form.ts';
import type { FormProblem } from '../../../shared/survey/formProblem.ts';
import { usedCodes } from '../../../shared/survey/revision/proposeCode.ts';
import { CheckEntry } from '../../ui/entry/CheckEntry.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { outlineText, panelText } from '../formText.ts';

interface DerivedEditorProps {
  readonly form: FormDefinition;
  readonly published: readonly FormDefinition[];
  readonly problems: readonly FormProblem[];
  readonly onChange: (form: FormDefinition) => void;
}

/** 導出値: 名、数え方、もとの項目。 */
export function DerivedEditor({ form, published, problems, onChange }: DerivedEditorProps) {
  const { derived } = form;
  const put = (next: readonly Derived[]) => onChange({ ...form, derived: next });
  const change = (at: number, patch: Partial<Derived>) =>
    put(derived.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  const known = new Set(published.flatMap((one) => one.derived.map((each) => each.code)));
  return (
    <fieldset className="entry-group">
      <legend>{panelText.derived}</legend>
      <ul className="entry-rows derived">
        {derived.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: コードは打っている間に変わる
          <li key={index}>
            <TextEntry
              bare
              long
              label={panelText.derivedLabel(one.code)}
              value={one.label}
              focused={one.label === ''}
              onCommit={(label) => change(index, { label })}
            />
            <RowTools
              name={one.label || one.code}
              onUp={index === 0 ? null : () => put(swapped(derived, index, -1))}
              onDown={index === derived.length - 1 ? null : () => put(swapped(derived, index, 1))}
              onRemove={() => put(derived.toSpliced(index, 1))}
            />
            <div className="nested">
              {known.has(one.code) ? (
                <p className="small muted">
                  {panelText.code} {one.code}
                </p>
              ) : (
                <TextEntry
                  label={panelText.code}
                  value={one.code}
                  onCommit={(code) => change(index, { code })}
                />
              )}
              <PickEntry
                bare
                label={panelText.derivedKind(one.code)}
                value={one.kind}
                options={[
                  { value: 'sum', label: panelText.sum },
                  { value: 'wards', label: panelText.wards },
                ]}
                onPick={(kind) => change(index, { kind: kind as Derived['kind'] })}
              />
              <DerivedItems form={form} derived={one} onChange={(items) => change(index, { items })} />
              <Problems
                messages={problems
                  .filter((each) => each.of === 'derived' && each.code === one.code)
                  .map((each) => each.message)}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="entry-line">
        <button
          type="button"
          className="button small-button"
          onClick={() =>
            put([...derived, { code: derivedCode(form, published), label: '', kind: 'sum', items: [] }])
          }
        >
          {panelText.addDerived}
        </button>
      </div>
    </fieldset>
  );
}

interface DerivedItemsProps {
  readonly form: FormDefinition;
  readonly derived: Derived;
  readonly onChange: (items: readonly string[]) => void;
}

function DerivedItems({ form, derived, onChange }: DerivedItemsProps) {
  const numbers = formItems(form).filter((item) => item.type === 'count' || item.type === 'hours');
  const gone = derived.items.filter((code) => !numbers.some((item) => item.code === code));
  const options = [
    ...numbers.map((item) => ({
      code: item.code,
      label: `${item.label || outlineText.unnamed}（${item.code}）`,
    })),
    ...gone.map((code) => ({ code, label: code })),
  ];
  return (
    <details>
      <summary>{panelText.derivedItems(derived.items.length)}</summary>
      {options.map(({ code, label }) => (
        <CheckEntry
          key={code}
          label={label}
          checked={derived.items.includes(code)}
          onChange={(on) =>
            onChange(
              options
                .map((one) => one.code)
                .filter((one) => (one === code ? on : derived.items.includes(one))),
            )
          }
        />
      ))}
    </details>
  );
}

function derivedCode(form: FormDefinition, published: readonly FormDefinition[]): string {
  const used = usedCodes([...published, form]);
  const prefix = { ward: 'a', room: 'b', hub: 'c' }[form.id];
  let n = 1;
  while (used.has(`${prefix}_d${n}`)) n += 1;
  return `${prefix}_d${n}`;
}
