import './wardTiles.css';
import { Link } from 'wouter';
import type { RespondentState } from '../../shared/survey/answer.ts';
import type { FormId } from '../../shared/survey/form.ts';
import type { RespondentStatus, SurveyStatus } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { inOfficialOrder } from './inOfficialOrder.ts';
import { paperPath } from './paper/paperPath.ts';
import { paperText } from './paper/paperText.ts';
import { StateMark } from './StateMark.tsx';
import { formHeading, surveyText } from './surveyText.ts';

const STATES: readonly RespondentState[] = ['確定', '受領', '要確認', '差戻し', '送付済', '未送付'];

interface WardTilesProps {
  readonly status: SurveyStatus;
  readonly form: FormId;
  readonly wards: readonly Ward[];
}

/** 1様式の24区を行政順 6×4 に。回答があるますはその回答を、無いますは紙の回答の入力を開く。 */
export function WardTiles({ status, form, wards }: WardTilesProps) {
  const rows = inOfficialOrder(status.respondents, form, wards);
  return (
    <section className="tile-block" aria-label={surveyText.tiles(formHeading(form))}>
      <div className="tile-head">
        <h2>{formHeading(form)}</h2>
        <ul>
          {STATES.map((state) => (
            <li key={state}>
              <StateMark state={state} />
              <strong>{rows.filter(({ respondent }) => respondent.state === state).length}</strong>
            </li>
          ))}
        </ul>
      </div>
      <ul className="tiles">
        {rows.map(({ ward, respondent }) => (
          <li key={ward.code}>
            <Tile ward={ward} respondent={respondent} survey={status.survey.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TileProps {
  readonly ward: Ward;
  readonly respondent: RespondentStatus;
  readonly survey: string;
}

function Tile({ ward, respondent, survey }: TileProps) {
  const content = (
    <>
      <span className="first">
        <span className="name">{ward.name}</span>
        <Days respondent={respondent} />
      </span>
      <span className="second">
        <StateMark state={respondent.state} />
      </span>
    </>
  );
  const className = `tile ${respondent.state}`;
  if (respondent.reply === null) {
    return (
      <Link href={paperPath(survey, respondent)} className={className} title={paperText.openOf(ward.name)}>
        {content}
      </Link>
    );
  }
  return (
    <Link href={`/survey/${survey}/reply/${respondent.reply}`} className={className}>
      {content}
    </Link>
  );
}

function Days({ respondent }: { readonly respondent: RespondentStatus }) {
  if (respondent.daysLate > 0) {
    return (
      <span className="days late">
        <span className="narrow-only">{surveyText.lateShort(respondent.daysLate)}</span>
        <span className="wide-only">{surveyText.late(respondent.daysLate)}</span>
      </span>
    );
  }
  if (respondent.returnedAt !== null) {
    return <span className="days">{surveyText.returnedShort(respondent.returnedAt)}</span>;
  }
  if (respondent.extendedTo !== null && respondent.state !== '確定') {
    return <span className="days">{surveyText.extendedShort}</span>;
  }
  return null;
}
