import type { FormId } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';

/** 紙に注記として印刷してよい、確認の理由。 */
export interface Footnote {
  /** 回の id。 */
  readonly survey: string;
  readonly form: FormId;
  /** 項目の code。ファイル全体のことなら null。 */
  readonly item: string | null;
  /** 区コード。 */
  readonly ward: string;
  readonly text: string;
}

/** 確定した回答の注記を、回・様式・行政順・所見の並びの順に。 */
export async function loadFootnotes(db: Readable): Promise<readonly Footnote[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('reply', 'reply.id', 'finding.reply')
    .innerJoin('ward', 'ward.code', 'reply.ward')
    .select(['reply.survey', 'reply.form', 'finding.code', 'reply.ward', 'finding.reason'])
    .where('reply.state', '=', 'accepted')
    .where('finding.printed', '=', 1)
    .orderBy('reply.survey')
    .orderBy('reply.form')
    .orderBy('ward.position')
    .orderBy('finding.position')
    .execute();
  return rows.map(({ survey, form, code, ward, reason }) => ({
    survey,
    form,
    item: code,
    ward,
    text: reason ?? '',
  }));
}
