import { useId } from 'react';
import { fiscalYearLabel, halfLabel } from '../../../shared/calendar/fiscalYear.ts';
import { FORM_IDS, type FormId } from '../../../shared/survey/form.ts';
import type { RoundFields, RoundProblem } from '../../../shared/survey/round/checkRound.ts';
import { followingTitle } from '../../../shared/survey/round/roundTitle.ts';
import type { Half } from '../../../shared/survey/survey.ts';
import { DayField } from '../../ui/DayField.tsx';
import { formHeading } from '../surveyText.ts';
import { roundText } from './roundText.ts';

interface RoundFieldsetProps {
  readonly round: RoundFields;
  readonly onChange: (round: RoundFields) => void;
  readonly problems: readonly RoundProblem[];
  /** 作った後は変えられない欄 (名前・年度・期) を見せるだけにする。 */
  readonly made?: boolean;
}

const HALVES: readonly Half[] = ['first', 'second', 'year'];

/** 回のことを書く欄。通らない所はその欄の下に一文で。 */
export function RoundFieldset({ round, onChange, problems, made = false }: RoundFieldsetProps) {
  const change = (part: Partial<RoundFields>) => onChange({ ...round, ...part });
  /** 年度と期を変えたら、名の中の年度と期も付いてくる。 */
  const period = (part: Partial<Pick<RoundFields, 'fiscalYear' | 'half'>>) => {
    const next = { ...round, ...part };
    onChange({ ...next, title: followingTitle(round, next) });
  };
  const toggle = (form: FormId) =>
    change({
      forms: FORM_IDS.filter((each) => round.forms.includes(each) !== (each === form)),
    });
  return (
    <div className="round-fields">
      <TextField
        label={roundText.titleField}
        value={round.title}
        wide
        problem={problemOf(problems, 'title')}
        onChange={(title) => change({ title })}
      />
      {made ? null : (
        <>
          <label className="round-field">
            <span>{roundText.fiscalYear}</span>
            <select
              className="field"
              value={round.fiscalYear}
              onChange={(event) => period({ fiscalYear: Number(event.target.value) })}
            >
              {Array.from({ length: 9 }, (_, at) => round.fiscalYear - 4 + at).map((year) => (
                <option key={year} value={year}>
                  {fiscalYearLabel(year)}（{year}年度）
                </option>
              ))}
            </select>
          </label>
          <fieldset className="round-field">
            <legend>{roundText.half}</legend>
            <span className="round-choices">
              {HALVES.map((half) => (
                <label key={half} className="choice-label">
                  <input
                    type="radio"
                    name="half"
                    checked={round.half === half}
                    onChange={() => period({ half })}
                  />
                  {halfLabel(half)}
                </label>
              ))}
            </span>
          </fieldset>
        </>
      )}
      <div className="round-field">
        <DayField label={roundText.asOf} day={round.asOf} onChange={(asOf) => change({ asOf })} />
        <Problem text={problemOf(problems, 'asOf')} />
      </div>
      <div className="round-field">
        <DayField
          label={roundText.deadline}
          day={round.deadline}
          onChange={(deadline) => change({ deadline })}
        />
        <Problem text={problemOf(problems, 'deadline')} />
      </div>
      <fieldset className="round-field">
        <legend>{roundText.forms}</legend>
        <span className="round-choices">
          {FORM_IDS.map((form) => (
            <label key={form} className="choice-label">
              <input type="checkbox" checked={round.forms.includes(form)} onChange={() => toggle(form)} />
              {formHeading(form)}
            </label>
          ))}
        </span>
        <Problem text={problemOf(problems, 'forms')} />
      </fieldset>
      {made ? null : (
        <TextField
          label={roundText.id}
          value={round.id}
          hint={roundText.idHint}
          problem={problemOf(problems, 'id')}
          onChange={(id) => change({ id })}
        />
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, hint, wide = false, problem, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="round-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={wide ? 'field wide' : 'field'}
        value={value}
        aria-invalid={problem !== null}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem === null && hint !== undefined ? <span className="small muted">{hint}</span> : null}
      <Problem text={problem} />
    </div>
  );
}

function Problem({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span className="small late" role="alert">
      {text}
    </span>
  );
}

function problemOf(problems: readonly RoundProblem[], field: RoundProblem['field']): string | null {
  return problems.find((problem) => problem.field === field)?.message ?? null;
}
