import type { Finding } from '../../../shared/survey/answer.ts';
import { answerText } from '../../../shared/survey/compareAnswers.ts';
import type { FormDefinition, Item } from '../../../shared/survey/form.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import {
  emptyTyped,
  type TypedAnswer,
  type TypedRow,
  typedOf,
} from '../../../shared/survey/typing/typedAnswer.ts';
import { AnswerField } from '../answer/AnswerField.tsx';
import { TypedRemarks } from '../answer/TypedRemarks.tsx';
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
              <tr key={item.code}>
                <th scope="row" className="item-name">
                  {item.label}
                  {item.note === undefined ? null : <span className="muted small">{item.note}</span>}
                </th>
                {draft.before === null ? null : (
                  <td className="before">
                    <span className="clip">{answerText(item, draft.before.answers[item.code])}</span>
                  </td>
                )}
                <td>
                  <AnswerField
                    item={item}
                    typed={typed[item.code] ?? emptyTyped(item)}
                    onType={(next) => onType(item.code, next)}
                    registerRows={registerRows(item, draft)}
                  />
                  <TypedRemarks remarks={findings.filter((finding) => finding.code === item.code)} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </fieldset>
  );
}

function registerRows(item: Item, { facts }: PaperDraft): readonly TypedRow[] {
  const rows = item.type === 'rows' ? typedOf(item, facts.register?.[item.code]) : [];
  return typeof rows === 'string' ? [] : rows.filter((row) => typeof row !== 'string');
}
