import { memo } from 'react';
import type { Finding } from '../../../shared/survey/answer.ts';
import { answerText } from '../../../shared/survey/compareAnswers.ts';
import type { Item } from '../../../shared/survey/form.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import {
  emptyTyped,
  type TypedAnswer,
  type TypedRow,
  typedOf,
} from '../../../shared/survey/typing/typedAnswer.ts';
import { AnswerField } from '../answer/AnswerField.tsx';
import { TypedRemarks } from '../answer/TypedRemarks.tsx';

interface PaperRowProps {
  readonly item: Item;
  readonly draft: PaperDraft;
  readonly typed: TypedAnswer | undefined;
  readonly onType: (code: string, typed: TypedAnswer) => void;
  readonly remarks: readonly Finding[];
}

/** 項目一つの行。打つたびに全部を描き直さないように、変わった行だけを描く。 */
export const PaperRow = memo(
  function PaperRow({ item, draft, typed, onType, remarks }: PaperRowProps) {
    return (
      <tr>
        <th scope="row" className="item-name">
          {item.label}
          {item.note === undefined ? null : <span className="muted small">{item.note}</span>}
        </th>
        {draft.before === null ? null : (
          <td className="before">
            <span className="clip">{beforeText(item, draft.before)}</span>
          </td>
        )}
        <td>
          <AnswerField
            item={item}
            typed={typed ?? emptyTyped(item)}
            onType={(next) => onType(item.code, next)}
            registerRows={registerRows(item, draft)}
          />
          <TypedRemarks remarks={remarks} />
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.item === after.item &&
    before.typed === after.typed &&
    before.draft.before === after.draft.before &&
    before.draft.facts === after.draft.facts &&
    before.onType === after.onType &&
    messages(before.remarks) === messages(after.remarks),
);

function messages(remarks: readonly Finding[]): string {
  return remarks.map((remark) => remark.message).join('\n');
}

function beforeText(item: Item, { answers, items }: NonNullable<PaperDraft['before']>): string {
  return items.includes(item.code) ? answerText(item, answers[item.code]) : '－';
}

function registerRows(item: Item, { facts }: PaperDraft): readonly TypedRow[] {
  const rows = item.type === 'rows' ? typedOf(item, facts.register?.[item.code]) : [];
  return typeof rows === 'string' ? [] : rows.filter((row) => typeof row !== 'string');
}
