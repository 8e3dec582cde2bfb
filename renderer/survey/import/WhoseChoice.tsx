import { useState } from 'react';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { formHeading } from '../surveyText.ts';
import { useImport } from './ImportState.tsx';
import { importText } from './importText.ts';
import { asksWard, type ReadFile } from './readFile.ts';

interface WhoseChoiceProps {
  readonly file: ReadFile;
  readonly survey: Survey;
  readonly wards: readonly Ward[];
}

/** どの様式のどの区の回答かを人が選ぶ。決めると読み直し、食い違えば所見に出る。 */
export function WhoseChoice({ file, survey, wards }: WhoseChoiceProps) {
  const { readAgain } = useImport();
  const { ask, form: read, respondent: who } = file.preview?.result ?? { form: null, respondent: null };
  const [form, setForm] = useState<string>(file.said.form ?? ask?.form ?? read ?? '');
  const [ward, setWard] = useState<string>(file.said.respondent ?? ask?.respondent ?? who ?? '');
  const chosenForm = survey.forms.find((each) => each.form === form)?.form ?? null;
  // ファイルの言うとおりの様式なら、人が選んだことにしない。
  const asInFile = asksWard(file) || (ask === undefined && file.said.form === null && chosenForm === read);
  const decided = file.said.respondent !== null || file.said.form !== null;
  return (
    <>
      <h3>{importText.identify}</h3>
      <p className="muted small panel-choice">
        {decided && ask === undefined
          ? importText.byHand
          : ask === undefined
            ? importText.identifyDoubt
            : importText.identifyHint}
      </p>
      <div className="whose">
        <label className="choice-label">
          {importText.form}
          <select
            className="field"
            aria-label={importText.form}
            value={form}
            onChange={(event) => setForm(event.target.value)}
          >
            <option value="">{importText.unknown}</option>
            {survey.forms.map((each) => (
              <option key={each.form} value={each.form}>
                {formHeading(each.form)}
              </option>
            ))}
          </select>
        </label>
        <label className="choice-label">
          {importText.ward}
          <select
            className="field"
            aria-label={importText.ward}
            value={ward}
            onChange={(event) => setWard(event.target.value)}
          >
            <option value="">{importText.unknown}</option>
            {wards.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button choice"
          disabled={chosenForm === null || ward === ''}
          onClick={() => {
            const said = { ...file.said, form: asInFile ? null : chosenForm, respondent: ward };
            void readAgain(file.key, said);
          }}
        >
          {ward === ''
            ? importText.decideNone
            : importText.decide(wards.find((each) => each.code === ward)?.name ?? ward)}
        </button>
      </div>
    </>
  );
}
