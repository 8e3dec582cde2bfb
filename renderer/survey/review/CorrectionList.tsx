import type { ReviewSection } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

interface CorrectionListProps {
  readonly sections: readonly ReviewSection[];
  readonly onChoose: (section: string) => void;
}

/** この回答の訂正のすべて。押せばその節へ。 */
export function CorrectionList({ sections, onChoose }: CorrectionListProps) {
  const corrected = sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      row.correction === null ? [] : [{ section: section.code, row, read: row.correction.readText }],
    ),
  );
  if (corrected.length === 0) return null;
  return (
    <div className="aside-list">
      <h3>{reviewText.corrections(corrected.length)}</h3>
      <ul>
        {corrected.map(({ section, row, read }) => (
          <li key={row.item.code}>
            <button type="button" className="link-button" onClick={() => onChoose(section)}>
              {row.item.label}
            </button>
            <span className="muted small">
              {read} → {row.answer ?? reviewText.unanswered}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
