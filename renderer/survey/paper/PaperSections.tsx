import type { RefObject } from 'react';
import type { Answers, Finding } from '../../../shared/survey/answer.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { countFindings, FindingCounts } from '../FindingMark.tsx';
import { splitTitle } from '../splitTitle.ts';
import { paperText } from './paperText.ts';

interface PaperSectionsProps {
  readonly form: FormDefinition;
  readonly wardName: string;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly body: RefObject<HTMLElement | null>;
}

/** 節の一覧。打った数と所見の数。押せばその節の初めの欄へ。 */
export function PaperSections({ form, wardName, answers, findings, body }: PaperSectionsProps) {
  const goTo = (code: string) => {
    const rows = body.current?.querySelector<HTMLElement>(`[data-section="${code}"]`);
    if (rows === null || rows === undefined) return;
    // 見出しの行は上に貼り付いているので、その分だけ手前へ。
    const pinned = rows.closest('table')?.tHead?.offsetHeight ?? 0;
    body.current?.scrollTo({ top: rows.offsetTop - pinned });
    rows.querySelector<HTMLElement>('[data-typing]')?.focus({ preventScroll: true });
  };
  return (
    <section className="review-sections" aria-label={paperText.sections}>
      <div className="whose">
        <h2>
          {wardName} {form.respondent}
        </h2>
        <p>{form.title}</p>
        <p>{paperText.byHand}</p>
      </div>
      {form.sections.map((section, index) => {
        const { head, label } = splitTitle(section.title);
        const previous = splitTitle(form.sections[index - 1]?.title ?? '').head;
        const codes = section.items.map((item) => item.code);
        const answered = codes.filter((code) => answers[code] !== undefined).length;
        const own = findings.filter((finding) => finding.code !== null && codes.includes(finding.code));
        return (
          <div key={section.code}>
            {head === '' || head === previous ? null : <h3>{head}</h3>}
            <button type="button" onClick={() => goTo(section.code)}>
              <span className="item-name">{label}</span>
              <span className="paper-count">
                <span className="muted small">{paperText.answered(answered, codes.length)}</span>
                <FindingCounts counts={countFindings(own)} />
              </span>
            </button>
          </div>
        );
      })}
    </section>
  );
}
