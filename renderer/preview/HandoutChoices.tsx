import { useLocation } from 'wouter';
import type { HandoutTitle } from '../../shared/api/contract.ts';
import { fiscalYearLabel } from '../../shared/calendar/fiscalYear.ts';
import type { HandoutPage } from '../../shared/handout/model/handoutModel.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { handoutText } from './handoutText.ts';

/** どの資料か。二つ以上あれば選べる。 */
export function HandoutChoice({
  titles,
  current,
}: {
  readonly titles: readonly HandoutTitle[];
  readonly current: HandoutTitle;
}) {
  const [, navigate] = useLocation();
  if (titles.length < 2) return <span>{current.title}</span>;
  return (
    <select
      className="field"
      aria-label={handoutText.choose}
      value={current.id}
      onChange={(event) => navigate(`/handout/${event.target.value}`)}
    >
      {titles.map((title) => (
        <option key={title.id} value={title.id}>
          {title.title}
        </option>
      ))}
    </select>
  );
}

/** 元になる調査の回。二つ以上あれば選べる。 */
export function SurveyChoice({
  handout,
  surveys,
  current,
}: {
  readonly handout: string;
  readonly surveys: readonly Survey[];
  readonly current: string | null;
}) {
  const [, navigate] = useLocation();
  if (surveys.length < 2 || current === null) return null;
  return (
    <select
      className="field"
      aria-label={handoutText.chooseSurvey}
      value={current}
      onChange={(event) => navigate(`/handout/${handout}/${event.target.value}`)}
    >
      {surveys.map((survey) => (
        <option key={survey.id} value={survey.id}>
          {survey.title}
        </option>
      ))}
    </select>
  );
}

/** 年度で刷る資料の年度。 */
export function YearChoice({
  handout,
  current,
}: {
  readonly handout: HandoutTitle;
  readonly current: number;
}) {
  const [, navigate] = useLocation();
  return (
    <select
      className="field"
      aria-label={handoutText.chooseYear}
      value={current}
      onChange={(event) => navigate(`/handout/${handout.id}/${event.target.value}`)}
    >
      {handout.fiscalYears.map((year) => (
        <option key={year} value={year}>
          {fiscalYearLabel(year)}
        </option>
      ))}
    </select>
  );
}

/** 区ごとの頁のどの区か。区ごとの頁の無い資料では出ない。 */
export function WardChoice({
  pages,
  current,
  onChoose,
}: {
  readonly pages: readonly HandoutPage[];
  readonly current: string | undefined;
  readonly onChoose: (ward: string | undefined) => void;
}) {
  const wards = new Map(pages.flatMap(({ ward }) => (ward === undefined ? [] : [[ward.code, ward.name]])));
  if (wards.size === 0) return null;
  return (
    <select
      className="field"
      aria-label={handoutText.chooseWard}
      value={current ?? ''}
      onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{handoutText.allWards(wards.size)}</option>
      {[...wards].map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
