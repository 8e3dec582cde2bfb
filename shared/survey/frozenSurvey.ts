import type { AnswerSource, Answers, Finding } from './answer.ts';
import type { FormDefinition, FormId } from './form.ts';
import type { Survey } from './survey.ts';
import type { SurveyTally } from './tally.ts';

/** 締め切ったときの回の写し。集計も配付資料も、締め切った回はこれから作る。 */
export interface FrozenSurvey {
  readonly survey: Omit<Survey, 'closedAt'>;
  readonly forms: readonly FormDefinition[];
  readonly respondents: readonly FrozenRespondent[];
  readonly statements: readonly FrozenStatement[];
  readonly tally: SurveyTally;
}

export interface FrozenRespondent {
  readonly form: FormId;
  /** 区コード。 */
  readonly ward: string;
  /** 確定した回答。無いまま締めたら null。 */
  readonly reply: FrozenReply | null;
}

export interface FrozenReply {
  readonly id: string;
  readonly fileName: string;
  /** 届いたバイトの SHA-256。 */
  readonly fileHash: string;
  readonly acceptedAt: string | null;
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, AnswerSource>>;
  /** 確認の所見は、受け入れた理由とともに。 */
  readonly findings: readonly (Finding & { readonly reason: string | null })[];
}

export interface FrozenStatement {
  readonly form: FormId;
  readonly item: string;
  readonly text: string;
  readonly wards: readonly string[];
}
