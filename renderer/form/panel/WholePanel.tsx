import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { FormProblem } from '../../../shared/survey/formProblem.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { RowTools, swapped } from '../../ui/entry/RowTools.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { panelText } from '../formText.ts';
import { DerivedEditor } from './DerivedEditor.tsx';

interface WholePanelProps {
  readonly form: FormDefinition;
  readonly published: readonly FormDefinition[];
  readonly problems: readonly FormProblem[];
  readonly onChange: (form: FormDefinition) => void;
}

/** 様式の名、書く人、記入の注意、導出値を直す。 */
export function WholePanel({ form, published, problems, onChange }: WholePanelProps) {
  const of = (...fields: readonly string[]) =>
    problems.filter((one) => one.of === 'form' && fields.includes(one.field)).map((one) => one.message);
  const { instructions } = form;
  const putLines = (lines: readonly string[]) => onChange({ ...form, instructions: lines });
  return (
    <Panel title={panelText.whole}>
      <div className="entries">
        <TextEntry
          label={panelText.formTitle}
          value={form.title}
          problems={of('title', 'sections')}
          onCommit={(title) => onChange({ ...form, title })}
        />
        <TextEntry
          label={panelText.respondent}
          value={form.respondent}
          problems={of('respondent')}
          onCommit={(respondent) => onChange({ ...form, respondent })}
        />
        <fieldset className="entry-group">
          <legend>{panelText.instructions}</legend>
          <ul className="entry-rows">
            {instructions.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: 注意には並びのほかに名がない
              <li key={index}>
                <TextEntry
                  bare
                  long
                  label={panelText.instruction(index + 1)}
                  value={line}
                  focused={line === ''}
                  onCommit={(text) => putLines(instructions.with(index, text))}
                />
                <RowTools
                  name={panelText.instruction(index + 1)}
                  onUp={index === 0 ? null : () => putLines(swapped(instructions, index, -1))}
                  onDown={
                    index === instructions.length - 1 ? null : () => putLines(swapped(instructions, index, 1))
                  }
                  onRemove={() => putLines(instructions.toSpliced(index, 1))}
                />
              </li>
            ))}
          </ul>
          <div className="entry-line">
            <button
              type="button"
              className="button small-button"
              onClick={() => putLines([...instructions, ''])}
            >
              {panelText.addInstruction}
            </button>
          </div>
          <Problems messages={of('instructions')} />
        </fieldset>
        <DerivedEditor form={form} published={published} problems={problems} onChange={onChange} />
      </div>
    </Panel>
  );
}
