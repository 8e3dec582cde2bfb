import { insertItem, mapSections } from '../../../shared/survey/editing/editItem.ts';
import { insertSection, removeSection, stepSection } from '../../../shared/survey/editing/editSection.ts';
import { newItem } from '../../../shared/survey/editing/newItem.ts';
import type { FormDefinition, Section } from '../../../shared/survey/form.ts';
import type { FormProblem } from '../../../shared/survey/formProblem.ts';
import { proposeCode, proposeSectionCode, usedCodes } from '../../../shared/survey/revision/proposeCode.ts';
import { Problems } from '../../ui/entry/Problems.tsx';
import { StepButtons } from '../../ui/entry/StepButtons.tsx';
import { TextEntry } from '../../ui/entry/TextEntry.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { itemKey, sectionKey, WHOLE } from '../dropInOutline.ts';
import { panelText } from '../formText.ts';

interface SectionPanelProps {
  readonly form: FormDefinition;
  readonly section: Section;
  readonly published: readonly FormDefinition[];
  readonly problems: readonly FormProblem[];
  readonly onChange: (form: FormDefinition) => void;
  readonly onChoose: (key: string) => void;
}

/** 節を直す。 */
export function SectionPanel({ form, section, published, problems, onChange, onChoose }: SectionPanelProps) {
  const of = (...fields: readonly string[]) =>
    problems
      .filter((one) => one.of === 'section' && one.code === section.code && fields.includes(one.field))
      .map((one) => one.message);
  const known = published.some((one) => one.sections.some((each) => each.code === section.code));
  const addItem = () => {
    const code = proposeCode(section, usedCodes([...published, form]));
    onChange(insertItem(form, section.code, 0, newItem(code, section.items[0]?.type ?? 'status3')));
    onChoose(itemKey(code));
  };
  const addSection = () => {
    const code = proposeSectionCode(
      { ...form, sections: [...form.sections, ...published.flatMap((one) => one.sections)] },
      '',
    );
    onChange(insertSection(form, section.code, { code, title: '', items: [] }));
    onChoose(sectionKey(code));
  };
  const recode = (code: string) => {
    onChange(mapSections(form, (one) => (one.code === section.code ? { ...one, code } : one)));
    onChoose(sectionKey(code));
  };
  return (
    <Panel
      title={panelText.section(section.code)}
      acts={
        <>
          <button type="button" className="button small-button" onClick={addItem}>
            {panelText.addFirst}
          </button>
          <button type="button" className="button small-button" onClick={addSection}>
            {panelText.addSection}
          </button>
          <button
            type="button"
            className="button small-button"
            onClick={() => {
              onChange(removeSection(form, section.code));
              onChoose(WHOLE);
            }}
          >
            {panelText.remove}
          </button>
        </>
      }
    >
      <div className="entries">
        <StepButtons
          onUp={() => onChange(stepSection(form, section.code, -1))}
          onDown={() => onChange(stepSection(form, section.code, 1))}
        />
        <TextEntry
          key={section.code}
          label={panelText.sectionTitle}
          value={section.title}
          problems={of('title', 'items')}
          focused={section.title === ''}
          long
          onCommit={(title) =>
            onChange(mapSections(form, (one) => (one.code === section.code ? { ...one, title } : one)))
          }
        />
        {known ? (
          <Problems messages={of('code')} />
        ) : (
          <TextEntry label={panelText.code} value={section.code} problems={of('code')} onCommit={recode} />
        )}
      </div>
    </Panel>
  );
}
