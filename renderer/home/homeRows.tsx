import type { ProposalCount } from '../../shared/api/calls/proposalCalls.ts';
import type { BackupFile } from '../../shared/api/contract.ts';
import type { RespondentStatus, SurveyStatus } from '../../shared/survey/survey.ts';
import { backupReason } from '../../shared/trust/backupReason.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { FindingCounts } from '../survey/FindingMark.tsx';
import { inOfficialOrder, type WardRow } from '../survey/inOfficialOrder.ts';
import { proposalText } from '../survey/proposals/proposalText.ts';
import { StateMark } from '../survey/StateMark.tsx';
import { formName, surveyText } from '../survey/surveyText.ts';
import { bytesText } from '../ui/bytesText.ts';
import { shortDay, shortTime } from '../ui/dayText.ts';
import type { HomeRow } from './HomeList.tsx';
import { homeText } from './homeText.ts';

/** 人の判断を待つ回答。誤りの多いものから、同じなら行政順。 */
export function waitingRows(status: SurveyStatus, wards: readonly Ward[]): readonly HomeRow[] {
  return rowsWhere(status, wards, ({ state }) => state === '要確認' || state === '受領')
    .toSorted(
      (a, b) => b.respondent.errors - a.respondent.errors || b.respondent.confirms - a.respondent.confirms,
    )
    .map(({ ward, respondent }) => ({
      ...common(status, ward, respondent),
      rest: (
        <span className="finding-counts">
          <StateMark state={respondent.state} />
          <FindingCounts counts={{ error: respondent.errors, confirm: respondent.confirms }} />
        </span>
      ),
      end: (
        <small className="small muted">
          {respondent.receivedAt === null
            ? ''
            : homeText.received(shortDay(respondent.receivedAt.slice(0, 10)))}
        </small>
      ),
    }));
}

/** 確定した回答のうち、台帳との違いをまだ決めていないもの。 */
export function proposalRows(
  status: SurveyStatus,
  counts: readonly ProposalCount[],
  wards: readonly Ward[],
): readonly HomeRow[] {
  return counts
    .filter((each) => each.open > 0)
    .map(({ form, ward, reply, open }) => ({
      key: `proposals-${reply}`,
      who: `${wards.find((each) => each.code === ward)?.name ?? ward} ${formName(form)}`,
      rest: proposalText.home(open),
      to: `/survey/${status.survey.id}/reply/${reply}/proposals`,
    }));
}

/** 期限を過ぎてまだ確定していない回答。遅れの大きい順。 */
export function overdueRows(status: SurveyStatus, wards: readonly Ward[]): readonly HomeRow[] {
  return rowsWhere(status, wards, ({ daysLate, state }) => daysLate > 0 && state !== '確定')
    .toSorted((a, b) => b.respondent.daysLate - a.respondent.daysLate)
    .map(({ ward, respondent }) => ({
      ...common(status, ward, respondent),
      // まだ何も届いていない所は、督促文へ。
      ...(respondent.reply === null ? { to: `/survey/${status.survey.id}/remind` } : {}),
      rest: <StateMark state={respondent.state} />,
      end: <span className="late small">{surveyText.late(respondent.daysLate)}</span>,
    }));
}

/** 確定した回答。新しい順。 */
export function settledRows(status: SurveyStatus, wards: readonly Ward[]): readonly HomeRow[] {
  return rowsWhere(status, wards, ({ acceptedAt }) => acceptedAt !== null)
    .toSorted((a, b) => (b.respondent.acceptedAt ?? '').localeCompare(a.respondent.acceptedAt ?? ''))
    .map(({ ward, respondent }) => ({
      ...common(status, ward, respondent),
      rest: respondent.acceptedAt === null ? '' : shortTime(respondent.acceptedAt),
    }));
}

export function backupRows(backups: readonly BackupFile[]): readonly HomeRow[] {
  return backups.map((backup) => ({
    key: backup.name,
    who: shortTime(backup.at),
    rest: backupReason(backup.reason),
    end: <small className="small muted">{bytesText(backup.bytes)}</small>,
    to: null,
  }));
}

function rowsWhere(
  status: SurveyStatus,
  wards: readonly Ward[],
  wanted: (respondent: RespondentStatus) => boolean,
): readonly WardRow[] {
  return status.survey.forms
    .flatMap(({ form }) => inOfficialOrder(status.respondents, form, wards))
    .filter(({ respondent }) => wanted(respondent));
}

function common(status: SurveyStatus, ward: Ward, respondent: RespondentStatus) {
  return {
    key: `${respondent.form}-${ward.code}`,
    who: `${ward.name} ${formName(respondent.form)}`,
    to: respondent.reply === null ? null : `/survey/${status.survey.id}/reply/${respondent.reply}`,
  };
}
