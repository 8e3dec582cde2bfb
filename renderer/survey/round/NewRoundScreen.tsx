import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  fiscalYearLabel,
  fiscalYearOf,
  fiscalYearShort,
  halfLabel,
} from '../../../shared/calendar/fiscalYear.ts';
import { currentSurvey } from '../../../shared/survey/currentSurvey.ts';
import { checkRound, type RoundFields, roundNotices } from '../../../shared/survey/round/checkRound.ts';
import { nextRound } from '../../../shared/survey/round/nextRound.ts';
import { usualTitle } from '../../../shared/survey/round/roundTitle.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useChange } from '../../ui/useChange.ts';
import { RoundFieldset } from './RoundFieldset.tsx';
import './round.css';
import { roundText } from './roundText.ts';

/** 打ちかけの回。ほかの画面を見て戻っても消えない。作るか、やめると消える。 */
let kept: { readonly from: Survey | null; readonly round: RoundFields } | null = null;

/** 新しい調査の回を、前の回をもとに作る。 */
export function NewRoundScreen() {
  const surveys = useCall('survey.list', {});
  return (
    <>
      <PageHeader title={roundText.newRound} lined />
      <Loaded query={surveys}>{(all) => <NewRound surveys={all} />}</Loaded>
    </>
  );
}

function NewRound({ surveys }: { readonly surveys: readonly Survey[] }) {
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [{ from, round }, set] = useState(() => {
    const base = currentSurvey(surveys, today);
    return kept ?? { from: base, round: proposed(base, surveys, today) };
  });
  const keep = (next: NonNullable<typeof kept>) => {
    kept = next;
    set(next);
  };
  const problems = checkRound(round);
  const taken = surveys.some((survey) => survey.id === round.id);
  const create = useChange('round.create', {
    busy: roundText.creating,
    done: () => roundText.created(round.title),
  });
  return (
    <>
      <div className="scroll padded round-form">
        <p className="muted">{surveys.length === 0 ? roundText.firstRoundAbout : roundText.newRoundAbout}</p>
        {surveys.length === 0 ? null : (
          <label className="round-field">
            <span>{roundText.basedOn}</span>
            <select
              className="field"
              value={from?.id ?? ''}
              onChange={(event) => {
                const chosen = surveys.find((survey) => survey.id === event.target.value) ?? null;
                keep({ from: chosen, round: proposed(chosen, surveys, today) });
              }}
            >
              {surveys.map((survey) => (
                <option key={survey.id} value={survey.id}>
                  {survey.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <RoundFieldset
          key={from?.id ?? ''}
          round={round}
          onChange={(changed) => keep({ from, round: changed })}
          problems={
            taken
              ? [...problems, { field: 'id', message: `「${round.id}」という調査はもうあります` }]
              : problems
          }
        />
        {roundNotices(round, surveys).map((notice) => (
          <p key={notice} className="notice">
            {notice}
          </p>
        ))}
      </div>
      <div className="decision">
        <span className="muted small">
          {fiscalYearLabel(round.fiscalYear)} {halfLabel(round.half)}　
          {roundText.all(round.forms.length * 24)}
        </span>
        <div className="acts">
          <Link
            href="/survey"
            className="button"
            onClick={() => {
              kept = null;
            }}
          >
            {roundText.cancel}
          </Link>
          <button
            type="button"
            className="button main"
            disabled={create.isPending || problems.length > 0 || taken}
            onClick={() =>
              create.mutate(
                { ...round, forms: [...round.forms], basedOn: from?.id ?? null },
                {
                  onSuccess: ({ survey }) => {
                    kept = null;
                    navigate(`/survey/${survey}/send`);
                  },
                },
              )
            }
          >
            {roundText.create}
          </button>
        </div>
      </div>
    </>
  );
}

/** もとの回の次の回。もとが無ければ、今の年度の上半期。 */
function proposed(from: Survey | null, surveys: readonly Survey[], today: string): RoundFields {
  if (from !== null) return nextRound(from, surveys);
  const fiscalYear = fiscalYearOf(today);
  const forms = ['ward', 'room'] as const;
  return {
    id: `${fiscalYearShort(fiscalYear).toLowerCase()}-first`,
    title: usualTitle({ fiscalYear, half: 'first', forms }),
    fiscalYear,
    half: 'first',
    asOf: `${fiscalYear}-09-30`,
    deadline: `${fiscalYear}-10-20`,
    forms,
  };
}
