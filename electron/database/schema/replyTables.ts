import type { Generated } from 'kysely';
import type { FindingKind, FindingLevel } from '../../../shared/survey/answer.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import type { Flag, Versioned } from './columns.ts';

/** 届いた回答、答え、所見、訂正、紙の下書きの表。 */
export interface ReplyTables {
  readonly reply: ReplyTable;
  readonly replyFile: ReplyFileTable;
  readonly answer: AnswerTable;
  readonly finding: FindingTable;
  readonly settledFinding: SettledFindingTable;
  readonly correction: CorrectionTable;
  readonly paperDraft: PaperDraftTable;
  readonly paperDraftAnswer: PaperDraftAnswerTable;
}

/** 主キーの列。 */
export const REPLY_KEYS = {
  reply: 'id',
  replyFile: 'hash',
  answer: 'id',
  finding: 'id',
  settledFinding: 'id',
  correction: 'id',
  paperDraft: 'id',
  paperDraftAnswer: 'id',
} as const satisfies { readonly [T in keyof ReplyTables]: keyof ReplyTables[T] };

export type ReplyState = 'pending' | 'accepted' | 'superseded';

interface ReplyTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  ward: string;
  fileName: string;
  fileHash: string;
  receivedAt: string;
  identifiedBy: string;
  state: ReplyState;
  acceptedAt: string | null;
  source: Generated<'file' | 'paper'>;
  paperFrom: Generated<string>;
  setAsideReason: string | null;
  corrections: Generated<number>;
}

interface ReplyFileTable {
  hash: string;
  bytes: Buffer;
}

interface AnswerTable extends Versioned {
  id: string;
  reply: string;
  code: string;
  value: string;
  sheet: string;
  cell: string;
  original: string;
  rowCells: string | null;
}

interface FindingTable extends SettledFindingTable {
  raised: Generated<Flag>;
}

interface SettledFindingTable extends Versioned {
  id: string;
  reply: string;
  position: number;
  level: FindingLevel;
  kind: FindingKind;
  code: string | null;
  cell: string | null;
  message: string;
  reason: string | null;
  printed: Generated<Flag>;
}

interface CorrectionTable extends Versioned {
  id: string;
  reply: string;
  code: string;
  readValue: string | null;
  readSheet: string;
  readCell: string;
  readOriginal: string;
  readRowCells: string | null;
  reason: Generated<string>;
  correctedAt: string;
  who: string;
}

interface PaperDraftTable extends Versioned {
  id: string;
  survey: string;
  form: FormId;
  ward: string;
  paperFrom: Generated<string>;
  paperDay: Generated<string>;
}

interface PaperDraftAnswerTable extends Versioned {
  id: string;
  draft: string;
  code: string;
  typed: string;
}
