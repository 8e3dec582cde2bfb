import { useState } from 'react';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { readTyped } from '../../../shared/survey/typing/readTyped.ts';
import { isTyped, type TypedAnswer, typedOf } from '../../../shared/survey/typing/typedAnswer.ts';
import { isComposing } from '../../ui/isComposing.ts';
import { useChange } from '../../ui/useChange.ts';
import { AnswerField } from '../answer/AnswerField.tsx';
import { TypedRemarks } from '../answer/TypedRemarks.tsx';
import type { ReviewRow } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

interface CorrectionEditorProps {
  readonly row: ReviewRow;
  readonly reply: ReplyDetail;
  readonly onClose: () => void;
}

/** 項目一つの訂正の欄。Enter で訂正し、Esc でやめる。読んだ値と元の文字はどちらでも残る。 */
export function CorrectionEditor({ row, reply, onClose }: CorrectionEditorProps) {
  const { item } = row;
  const [typed, setTyped] = useState<TypedAnswer>(() => typedOf(item, row.value));
  const [reason, setReason] = useState(row.correction?.reason ?? '');
  const save = useChange('review.correct', {
    busy: reviewText.correcting,
    done: () => reviewText.correctedNow(item.label),
  });
  const needsReason = reply.state === '確定';
  const { remarks } = readTyped(item, typed);
  const unreadable = remarks.some((remark) => remark.level === 'error');
  const blocked = save.isPending || (needsReason && reason.trim() === '');
  const correct = (value: TypedAnswer | null) =>
    save.mutate(
      { reply: reply.id, version: reply.version, code: item.code, typed: value as never, reason },
      { onSuccess: onClose },
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: 中の欄のどこからでも Enter と Esc が効く
    <div
      className="correction"
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Escape') onClose();
        const inField =
          event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        if (event.key !== 'Enter' || event.altKey || !inField || item.type === 'rows') return;
        event.preventDefault();
        if (!blocked && !unreadable && isTyped(typed)) correct(typed);
      }}
    >
      <div className="to">
        <span className="small muted">{reviewText.correctTo(item.label)}</span>
        <AnswerField item={item} typed={typed} onType={setTyped} autoFocus />
        <TypedRemarks remarks={remarks} />
      </div>
      <div className="why">
        <input
          className="field correction-reason"
          aria-label={reviewText.correctionReasonOf(item.label, needsReason)}
          placeholder={reviewText.correctionReason(needsReason)}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button
          type="button"
          className="button small"
          disabled={blocked || unreadable || !isTyped(typed)}
          onClick={() => correct(typed)}
        >
          {reviewText.correctGo}
        </button>
        <button
          type="button"
          className="button small"
          disabled={blocked || row.value === undefined}
          onClick={() => correct(null)}
        >
          {reviewText.makeBlank}
        </button>
        <button type="button" className="button small" onClick={onClose}>
          {reviewText.cancel}
        </button>
      </div>
    </div>
  );
}
