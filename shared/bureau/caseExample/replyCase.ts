import type { RowAnswer } from '../../survey/answer.ts';
import type { FrozenReply } from '../../survey/frozenSurvey.ts';
import type { Survey } from '../../survey/survey.ts';
import type { CaseTexts } from './caseFinding.ts';
import type { CheckedCase } from './checkedCase.ts';

/** 相談支援室の回答にある具体例の一行。 */
export interface ReplyCase {
  readonly survey: string;
  readonly surveyTitle: string;
  readonly reply: string;
  /** 区コード。 */
  readonly ward: string;
  readonly wardName: string;
  /** 回答の中の何行目か 0…。 */
  readonly row: number;
  readonly scene: CheckedCase['scene'];
  readonly texts: CaseTexts;
  /** 出どころの一文。事例の備考に残す。 */
  readonly source: string;
  /** もう事例にしていれば、その id。 */
  readonly taken: string | null;
}

/** 具体例の項目 (様式B オ-5)。 */
export const REPLY_CASE_ITEM = 'b_o_5';

/** 回答の具体例を、事例の形に。場面が答えられていなければ日常の療養支援。 */
export function caseOfReplyRow(
  survey: Pick<Survey, 'id' | 'title'>,
  ward: { readonly code: string; readonly name: string },
  reply: Pick<FrozenReply, 'id' | 'fileName' | 'answers'>,
): readonly ReplyCase[] {
  const rows = reply.answers[REPLY_CASE_ITEM];
  if (!Array.isArray(rows)) return [];
  return (rows as readonly RowAnswer[]).map((row, at) => {
    return {
      survey: survey.id,
      surveyTitle: survey.title,
      reply: reply.id,
      ward: ward.code,
      wardName: ward.name,
      row: at,
      scene: SCENES[String(row.scene)] ?? 'daily',
      texts: {
        requester: textOf(row.consulter),
        basics: textOf(row.basics),
        consultation: textOf(row.content),
        response: textOf(row.response),
        outcome: textOf(row.course),
      },
      source: `出どころ: ${survey.title} ${ward.name}の相談支援室の回答（${reply.fileName} ${at + 1}行目）`,
      taken: null,
    };
  });
}

const SCENES: Readonly<Record<string, CheckedCase['scene']>> = {
  c1: 'daily',
  c2: 'discharge',
  c3: 'sudden',
  c4: 'endOfLife',
};

function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
