import type { ReplyDetail } from '../../../shared/api/contract.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { shortDay, shortTime } from '../../ui/dayText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { countFindings, FindingCounts } from '../FindingMark.tsx';
import { splitTitle } from '../splitTitle.ts';
import { CorrectionList } from './CorrectionList.tsx';
import { PastReplies } from './PastReplies.tsx';
import type { ReviewSection } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';

interface SectionListProps {
  readonly form: FormDefinition;
  readonly reply: ReplyDetail;
  readonly ward: Ward | undefined;
  readonly sections: readonly ReviewSection[];
  readonly current: string;
  readonly onChoose: (code: string) => void;
}

/** 誰の回答かと、節ごとの所見の数。 */
export function SectionList({ form, reply, ward, sections, current, onChoose }: SectionListProps) {
  return (
    <section className="review-sections" aria-label={reviewText.sections}>
      <div className="whose">
        <h2>
          {ward?.name ?? reply.respondent} {form.respondent}
        </h2>
        <p>{form.title}</p>
        <p>{reviewText.received(receivedWhen(reply))}</p>
        <p>{reviewText.file(reply.fileName)}</p>
        {reply.paperFrom === '' ? null : <p>{reviewText.paperFrom(reply.paperFrom)}</p>}
      </div>
      {sections.map((section, index) => {
        const { head, label } = splitTitle(section.title);
        const previous = splitTitle(sections[index - 1]?.title ?? '').head;
        const counts = countFindings(section.rows.flatMap((row) => row.findings));
        const clean = counts.error + counts.confirm + counts.info === 0;
        return (
          <div key={section.code}>
            {head === '' || head === previous ? null : <h3>{head}</h3>}
            <button
              type="button"
              aria-pressed={section.code === current}
              onClick={() => onChoose(section.code)}
            >
              <span className="item-name">{label}</span>
              {clean ? <Icon name="tick" size={14} /> : <FindingCounts counts={counts} />}
            </button>
          </div>
        );
      })}
      <CorrectionList sections={sections} onChoose={onChoose} />
      <PastReplies reply={reply} />
    </section>
  );
}

/** 紙の回答は、受け取った日だけが分かる。 */
function receivedWhen({ source, receivedAt }: ReplyDetail): string {
  return source === 'paper' ? shortDay(receivedAt.slice(0, 10)) : shortTime(receivedAt);
}
