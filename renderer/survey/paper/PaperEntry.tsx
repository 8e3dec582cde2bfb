import '../review/review.css';
import './paper.css';
import { useMemo, useRef } from 'react';
import { checkTyped } from '../../../shared/survey/checking/checkTyped.ts';
import { type FormDefinition, formItems } from '../../../shared/survey/form.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { countFindings } from '../FindingMark.tsx';
import { SurveyTabs } from '../SurveyTabs.tsx';
import { PaperBar } from './PaperBar.tsx';
import { PaperHead } from './PaperHead.tsx';
import { PaperSections } from './PaperSections.tsx';
import { PaperTable } from './PaperTable.tsx';
import { paperText } from './paperText.ts';
import { stepField } from './stepField.ts';
import { type PaperRespondent, usePaperDraft } from './usePaperDraft.ts';

interface PaperEntryProps {
  readonly respondent: PaperRespondent;
  readonly draft: PaperDraft;
  readonly form: FormDefinition;
  readonly status: SurveyStatus;
  readonly wardName: string;
}

/** 様式の順の欄に打ち、打つそばから下書きに残し、届いたファイルと同じ点検を隣に出す。 */
export function PaperEntry({ respondent, draft, form, status, wardName }: PaperEntryProps) {
  const typing = usePaperDraft(respondent, draft);
  const body = useRef<HTMLElement>(null);
  const check = useMemo(() => checkTyped(form, typing.typed, draft.facts), [form, typing.typed, draft.facts]);
  // 打ち始める前の空欄を、未回答と責めない。
  const findings = check.findings.filter(
    (finding) => finding.kind !== 'blank' && finding.kind !== 'registerDiffers',
  );
  const blanks = check.findings.filter((finding) => finding.kind === 'blank').length;
  return (
    <>
      <PageHeader title={paperText.title} about={`${status.survey.title}　${form.title}`} />
      <SurveyTabs survey={status.survey} current="status" />
      <div className="body">
        <PaperSections
          form={form}
          wardName={wardName}
          answers={check.answers}
          findings={findings}
          body={body}
        />
        <div className="content">
          <PaperHead typing={typing} closed={draft.closed} />
          <section
            ref={body}
            className="scroll"
            aria-label={paperText.form(wardName)}
            onBlur={() => void typing.flush()}
            onKeyDown={(event) => stepField(event, body.current)}
          >
            <PaperTable
              form={form}
              draft={draft}
              typed={typing.typed}
              onType={typing.type}
              findings={findings}
              closed={draft.closed}
            />
          </section>
          <PaperBar
            respondent={respondent}
            typing={typing}
            wardName={wardName}
            counts={countFindings(findings)}
            answered={Object.keys(check.answers).length}
            items={formItems(form).length}
            blanks={blanks}
            closed={draft.closed}
          />
        </div>
      </div>
    </>
  );
}
