import './review.css';
import { useRef, useState } from 'react';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { countFindings } from '../FindingMark.tsx';
import { inOfficialOrder } from '../inOfficialOrder.ts';
import { ProposalNotice } from '../proposals/ProposalNotice.tsx';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { AskedSheets } from '../sendback/AskedSheets.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { FindingList } from './FindingList.tsx';
import { OtherReplies } from './OtherReplies.tsx';
import { RespondentList } from './RespondentList.tsx';
import { type Filter, filterRows, ReviewFilter } from './ReviewFilter.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { findingsOfFile, missingReasons, reviewSections } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';
import { SectionList } from './SectionList.tsx';
import { SetAsideNotice } from './SetAsideNotice.tsx';
import { SettleWardButton } from './SettleWardButton.tsx';
import { Steps } from './Steps.tsx';
import { firstSection, useFindingWalk } from './useFindingWalk.ts';
import { useReasons } from './useReasons.ts';

interface ReviewProps {
  readonly reply: ReplyDetail;
  readonly form: FormDefinition;
  readonly status: SurveyStatus;
  readonly wards: readonly Ward[];
  /** 初めに見せる項目。無ければ null。 */
  readonly item: string | null;
}

/** 左に24区と節、中に項目の表、下に判断。 */
export function Review({ reply, form, status, wards, item }: ReviewProps) {
  const sections = reviewSections(form, reply);
  const ofFile = findingsOfFile(form, reply);
  const [sectionCode, setSectionCode] = useState(
    () =>
      sections.find(({ rows: own }) => own.some((row) => row.item.code === item))?.code ??
      firstSection(sections),
  );
  const [filter, setFilter] = useState<Filter>('all');
  const [editing, setEditing] = useState<string | null>(null);
  const reasons = useReasons(reply);
  const table = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const ward = wards.find((each) => each.code === reply.respondent);
  const rows = inOfficialOrder(status.respondents, form.id, wards);
  const section = sections.find((each) => each.code === sectionCode) ?? sections[0];
  const shown = filterRows(section?.rows ?? [], filter);
  const waiting = (reply.state === '要確認' || reply.state === '受領') && !reply.closed;
  const chooseSection = (code: string) => {
    setSectionCode(code);
    setEditing(null);
  };
  const goToNextFinding = useFindingWalk({
    sections,
    current: section?.code ?? '',
    onChoose: chooseSection,
    content,
    table,
  });
  const counts = countFindings(reply.findings);
  const confirms = reply.findings.filter((finding) => finding.level === 'confirm');
  /** 理由がみな書けたら確定のボタンへ、まだなら次の所見へ。 */
  const afterReason = () => {
    const ready = counts.error === 0 && missingReasons(confirms, reasons) === 0;
    if (ready) content.current?.querySelector<HTMLElement>('[data-accept]')?.focus();
    else goToNextFinding();
  };
  const input = { open: waiting, reasons, onWritten: afterReason };
  const edit = (code: string | null) => {
    setEditing(code);
    // 閉じたら、開いたボタンへ戻る。
    if (code === null && editing !== null) {
      requestAnimationFrame(() =>
        table.current?.querySelector<HTMLElement>(`[data-correct="${editing}"]`)?.focus(),
      );
    }
  };

  return (
    <>
      <PageHeader title={reviewText.title} about={`${status.survey.title}　${form.title}`}>
        <Steps status={status} wards={wards} form={form.id} ward={reply.respondent} settled={!waiting} />
      </PageHeader>
      <SurveyTabs survey={status.survey} current="review" reply={reply.id} />
      <div className="body">
        <RespondentList rows={rows} survey={status.survey.id} ward={reply.respondent} />
        <SectionList
          form={form}
          reply={reply}
          ward={ward}
          sections={sections}
          current={section?.code ?? ''}
          onChoose={chooseSection}
        />
        <div ref={content} className="content">
          <SetAsideNotice reply={reply} wardName={ward?.name ?? reply.respondent} />
          <ProposalNotice survey={reply.survey} reply={reply.id} />
          <AskedSheets survey={reply.survey} reply={reply.id} />
          <OtherReplies reply={reply} onShowChanges={() => setFilter('changed')} />
          {ofFile.length === 0 ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い所見をキーだけで送れるようにする
            <section className="file-findings" tabIndex={0} aria-label={reviewText.wholeFile}>
              <h3>{reviewText.wholeFile}</h3>
              <FindingList findings={ofFile} settled={[]} label={reviewText.wholeFile} input={input} />
              {waiting ? <SettleWardButton reply={reply} wardName={ward?.name ?? reply.respondent} /> : null}
            </section>
          )}
          <div className="review-head">
            <h2 className="item-name">{section?.title}</h2>
            <ReviewFilter rows={section?.rows ?? []} filter={filter} onFilter={setFilter} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い表をキーだけで送れるようにする */}
          <section ref={table} className="scroll" tabIndex={0} aria-label={section?.title ?? ''}>
            <ReviewTable
              title={section?.title ?? ''}
              rows={shown}
              reply={reply}
              input={input}
              correctable={waiting || (reply.state === '確定' && !reply.closed)}
              editing={editing}
              shown={item}
              onEdit={edit}
            />
            {shown.length > 0 ? null : (
              <p className="padded">
                {reviewText.noneHere[filter]}{' '}
                <button type="button" className="link-button" onClick={() => setFilter('all')}>
                  {reviewText.showAll}
                </button>
              </p>
            )}
          </section>
          <DecisionBar
            reply={reply}
            wardName={ward?.name ?? reply.respondent}
            counts={counts}
            reasons={reasons}
            onNextFinding={goToNextFinding}
          />
        </div>
      </div>
    </>
  );
}
