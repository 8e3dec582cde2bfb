import type { Finding } from '../../../shared/survey/answer.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import type { TypedAnswer } from '../../../shared/survey/typing/typedAnswer.ts';
import { PaperRow } from './PaperRow.tsx';
import { paperText } from './paperText.ts';

interface PaperTableProps {
  readonly form: FormDefinition;
  readonly draft: PaperDraft;
  readonly typed: PaperDraft['typed'];
  readonly onType: (code: string, typed: TypedAnswer) => void;
  readonly findings: readonly Finding[];
  readonly closed: boolean;
}

/** 様式の項目を順に、打つ欄と所見を隣り合わせに。 */
export function PaperTable({ form, draft, typed, onType, findings, closed }: PaperTableProps) {
  const { head } = paperText;
  return (
    <fieldset className="paper-fields" disabled={closed}>
      <table className="table sticky review-table paper-table">
        <thead>
          <tr>
            <th scope="col" className="item">
              {head.item}
            </th>
            {draft.before === null ? null : (
              <th scope="col" className="before" title={draft.before.label}>
                {head.before}
              </th>
            )}
            <th scope="col">{head.answer}</th>
          </tr>
        </thead>
        {form.sections.map((section) => (
          <tbody key={section.code} data-section={section.code}>
            <tr className="group">
              <th scope="rowgroup" colSpan={draft.before === null ? 2 : 3}>
                <strong>{section.title}</strong>
              </th>
            </tr>
            {section.items.map((item) => (
              <PaperRow
                key={item.code}
                item={item}
                draft={draft}
                typed={typed[item.code]}
                onType={onType}
                remarks={findings.filter((finding) => finding.code === item.code)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </fieldset>
  );
}
