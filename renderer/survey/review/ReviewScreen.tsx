import './review.css';
import { useEffect, useRef, useState } from 'react';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { countFindings } from '../FindingMark.tsx';
import { inOfficialOrder } from '../inOfficialOrder.ts';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { OtherReplies } from './OtherReplies.tsx';
import { RespondentList } from './RespondentList.tsx';
import { FindingList, ReviewTable } from './ReviewTable.tsx';
import { findingsOfFile, reviewSections } from './reviewRows.ts';
import { reviewText } from './reviewText.ts';
import { SectionList } from './SectionList.tsx';
import { Steps } from './Steps.tsx';
import { useReasons } from './useReasons.ts';

/** 回答1通を項目ごとに見て、理由を付けて確定する。 */
export function ReviewScreen({ survey, reply }: { readonly survey: string; readonly reply: string }) {
  const detail = useCall('survey.reply', { reply });
  const status = useCall('survey.status', { survey });
  const wards = useCall('ward.list', {});
  const form = useCall('survey.form', detail.data ? { survey, form: detail.data.form } : null);
  return (
    <Loaded query={detail}>
      {(one) => (
        <Loaded query={status}>
          {(now) => (
            <Loaded query={wards}>
              {(list) => (
                <Loaded query={form}>
                  {(definition) => (
                    <Review
                      key={`${one.id}-${one.version}`}
                      reply={one}
                      form={definition}
                      status={now}
                      wards={list}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ReviewProps {
  readonly reply: ReplyDetail;
  readonly form: FormDefinition;
  readonly status: SurveyStatus;
  readonly wards: readonly Ward[];
}

function Review({ reply, form, status, wards }: ReviewProps) {
  const sections = reviewSections(form, reply);
  const ofFile = findingsOfFile(form, reply);
  const [sectionCode, setSectionCode] = useState(() => firstSection(sections));
  const [onlyFindings, setOnlyFindings] = useState(false);
  const [reasons, writeReason] = useReasons(reply);
  const table = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const ward = wards.find((each) => each.code === reply.respondent);
  const rows = inOfficialOrder(status.respondents, form.id, wards);
  const section = sections.find((each) => each.code === sectionCode) ?? sections[0];
  const shown = section?.rows.filter((row) => !onlyFindings || row.findings.length > 0) ?? [];
  const input = {
    open: reply.state === '要確認' || reply.state === '受領',
    reasons,
    onReason: writeReason,
  };

  const goToNextFinding = () => {
    const inputs = [...(content.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    const active = document.activeElement as HTMLElement | null;
    // 誤りだけの節には書く欄が無いので、表そのものに居る。そこからは次の節へ。
    const here = active === null ? -1 : inputs.indexOf(active);
    const following = active === table.current ? undefined : inputs[here + 1];
    if (following !== undefined) {
      following.focus();
      return;
    }
    const waiting = sections.filter((each) => hasWork(each.rows.flatMap((row) => row.findings)));
    const at = waiting.findIndex((each) => each.code === section?.code);
    const next = waiting[(at + 1) % waiting.length];
    if (next !== undefined) setSectionCode(next.code);
    // 節が描き変わってから、その節の初めの理由の欄へ。
    requestAnimationFrame(() => {
      table.current?.scrollTo({ top: 0 });
      (table.current?.querySelector<HTMLElement>('[data-finding]') ?? table.current)?.focus();
    });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      goToNextFinding();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <PageHeader title={reviewText.title} about={`${status.survey.title}　${form.title}`}>
        <Steps survey={status.survey} rows={rows} ward={reply.respondent} />
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
          onChoose={setSectionCode}
        />
        <div ref={content} className="content">
          <OtherReplies reply={reply} />
          {ofFile.length === 0 ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い所見をキーだけで送れるようにする
            <section className="file-findings" tabIndex={0} aria-label={reviewText.wholeFile}>
              <h3>{reviewText.wholeFile}</h3>
              <FindingList findings={ofFile} label={reviewText.wholeFile} input={input} />
            </section>
          )}
          <div className="review-head">
            <h2 className="item-name">{section?.title}</h2>
            <fieldset className="review-filter">
              <legend className="unseen">{reviewText.filter}</legend>
              <Filter
                label={reviewText.all(section?.rows.length ?? 0)}
                checked={!onlyFindings}
                onChoose={() => setOnlyFindings(false)}
              />
              <Filter
                label={reviewText.withFindings(
                  section?.rows.filter((row) => row.findings.length > 0).length ?? 0,
                )}
                checked={onlyFindings}
                onChoose={() => setOnlyFindings(true)}
              />
            </fieldset>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い表をキーだけで送れるようにする */}
          <section ref={table} className="scroll" tabIndex={0} aria-label={section?.title ?? ''}>
            <ReviewTable title={section?.title ?? ''} rows={shown} input={input} />
            {shown.length > 0 ? null : (
              <p className="padded">
                {reviewText.noneHere}{' '}
                <button type="button" className="link-button" onClick={() => setOnlyFindings(false)}>
                  {reviewText.showAll}
                </button>
              </p>
            )}
          </section>
          <DecisionBar
            reply={reply}
            wardName={ward?.name ?? reply.respondent}
            counts={countFindings(reply.findings)}
            reasons={reasons}
            onNextFinding={goToNextFinding}
          />
        </div>
      </div>
    </>
  );
}

interface FilterProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Filter({ label, checked, onChoose }: FilterProps) {
  return (
    <label className="choice-label">
      <input type="radio" name="review-filter" checked={checked} onChange={onChoose} />
      {label}
    </label>
  );
}

/** 手を打つ所見のある初めの節。無ければ初めの節。 */
function firstSection(sections: ReturnType<typeof reviewSections>): string {
  const first = sections.find((section) => hasWork(section.rows.flatMap((row) => row.findings)));
  return (first ?? sections[0])?.code ?? '';
}

function hasWork(findings: readonly { readonly level: string }[]): boolean {
  return findings.some((finding) => finding.level !== 'info');
}
