import { useState } from 'react';
import type { FormId } from '../../../shared/survey/form.ts';
import { inOfficialOrder } from '../inOfficialOrder.ts';
import { formHeading } from '../surveyText.ts';
import { ListPanel } from './ListPanel.tsx';
import { RateTable } from './RateTable.tsx';
import { RespondentTable } from './RespondentTable.tsx';
import { type RoundFacts, RoundFrame } from './RoundFrame.tsx';
import { respondentKey } from './respondentKey.ts';
import { roundText } from './roundText.ts';
import { type Sorting, sortRespondents } from './sortRespondents.ts';

/** 回答者の一覧: 状態と日、期限の延長、送った印。 */
export function ListScreen({ survey }: { readonly survey: string }) {
  return (
    <RoundFrame survey={survey} tab="list">
      {(facts) => <Respondents key={facts.status.survey.id} {...facts} />}
    </RoundFrame>
  );
}

type Which = 'every' | 'late' | 'missing';

function Respondents({ status, wards }: RoundFacts) {
  const forms = status.survey.forms.map(({ form }) => form);
  const [form, setForm] = useState<FormId | 'every'>('every');
  const [which, setWhich] = useState<Which>('every');
  const [sorting, setSorting] = useState<Sorting>({ key: 'office', descending: false });
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const all = forms.flatMap((each) => inOfficialOrder(status.respondents, each, wards));
  const shown = sortRespondents(
    all.filter(
      ({ respondent }) =>
        (form === 'every' || respondent.form === form) &&
        (which === 'every' || (which === 'late' ? respondent.daysLate > 0 : respondent.submittedOn === null)),
    ),
    sorting,
  );
  // 絞り込みで見えなくなった所には、印も延長も及ばせない。
  const chosen = shown.filter(({ respondent }) => picked.has(respondentKey(respondent)));
  return (
    <div className="body">
      <div className="content">
        <div className="round-bar">
          <select
            className="field"
            aria-label={roundText.forms}
            value={form}
            onChange={(event) => setForm(event.target.value as FormId | 'every')}
          >
            <option value="every">{roundText.everyForm}</option>
            {forms.map((each) => (
              <option key={each} value={each}>
                {formHeading(each)}
              </option>
            ))}
          </select>
          <select
            className="field"
            aria-label={roundText.filter}
            value={which}
            onChange={(event) => setWhich(event.target.value as Which)}
          >
            <option value="every">{roundText.everyState}</option>
            <option value="missing">{roundText.onlyMissing}</option>
            <option value="late">{roundText.onlyLate}</option>
          </select>
          <RateTable status={status} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
        <section className="scroll padded" tabIndex={0} aria-label={roundText.listTab}>
          <RespondentTable
            survey={status.survey.id}
            rows={shown}
            several={forms.length > 1}
            sorting={sorting}
            onSort={setSorting}
            picked={picked}
            onPick={setPicked}
          />
        </section>
      </div>
      <ListPanel survey={status.survey} chosen={chosen} />
    </div>
  );
}
