import type { TallySection } from './tallySections.ts';
import { tallyText } from './tallyText.ts';

interface SectionNavProps {
  readonly sections: readonly TallySection[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
}

export function SectionNav({ sections, current, onChoose }: SectionNavProps) {
  return (
    <nav className="tally-sections" aria-label={tallyText.sections}>
      {sections.map((section, index) => (
        <div key={section.key}>
          {section.head === sections[index - 1]?.head ? null : <h2>{section.head}</h2>}
          <button
            type="button"
            className="item-name"
            aria-pressed={section.key === current}
            onClick={() => onChoose(section.key)}
          >
            {section.label}
          </button>
        </div>
      ))}
    </nav>
  );
}
