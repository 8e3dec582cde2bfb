import type { Generated } from 'kysely';
import type { FindingKind } from '../../../shared/survey/answer.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import type { Half } from '../../../shared/survey/survey.ts';
import type { Versioned } from './columns.ts';

/** 調査の回と、送る・差し戻す・締め切る記録の表。 */
export interface SurveyTables {
  readonly survey: SurveyTable;
  readonly surveyForm: SurveyFormTable;
  readonly respondent: RespondentTable;
  readonly statement: StatementTable;
  readonly statementSource: StatementSourceTable;
  readonly sendback: SendbackTable;
  readonly question: QuestionTable;
  readonly proposalDecision: ProposalDecisionTable;
  readonly freeze: FreezeTable;
}

/** 主キーの列。 */
export const SURVEY_KEYS = {
  survey: 'id',
  surveyForm: 'id',
  respondent: 'id',
  statement: 'id',
  statementSource: 'id',
  sendback: 'id',
  question: 'id',
  proposalDecision: 'id',
  freeze: 'id',
} as const satisfies { readonly [T in keyof SurveyTables]: keyof SurveyTables[T] };

interface SurveyTable extends Versioned {
  id: string;
  title: string;
  fiscalYear: number;
  half: Half;
  asOf: string;
  deadline: string;
  createdAt: string;
  closedAt: string | null;
  coverText: Generated<string>;
  reminderText: Generated<string>;
  basedOn: string | null;
}

interface SurveyFormTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  formVersion: string;
}

interface RespondentTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  ward: string;
  sentAt: string | null;
  returnedAt: string | null;
  extendedTo: string | null;
  extensionReason: Generated<string>;
  acceptedReply: string | null;
}

interface StatementTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  item: string;
  position: number;
  text: string;
}

interface StatementSourceTable extends Versioned {
  id: string;
  statement: string;
  ward: string;
}

interface SendbackTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  ward: string;
  reply: string;
  round: number;
  returnedAt: string;
  deadline: string | null;
  reason: Generated<string>;
  withdrawnAt: string | null;
  answeredFile: string | null;
}

interface QuestionTable extends Versioned {
  id: string;
  sendback: string;
  position: number;
  kind: FindingKind | null;
  code: string | null;
  label: string;
  given: string;
  cell: string | null;
  text: string;
  answer: string | null;
}

interface ProposalDecisionTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  ward: string;
  key: string;
  reply: string;
  title: string;
  reason: string;
  decidedAt: string;
  who: string;
}

interface FreezeTable extends Versioned {
  id: string;
  survey: string;
  number: number;
  frozenAt: string;
  who: string;
  content: Buffer;
  checksum: string;
  remaining: string;
  reopenedAt: string | null;
  reopenedWhy: string | null;
}
