import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type { FindingKind, FindingLevel } from '../../shared/survey/answer.ts';
import type { FormId } from '../../shared/survey/form.ts';
import type { Half } from '../../shared/survey/survey.ts';
import type { Block } from '../../shared/ward/ward.ts';

/**
 * 台帳の表。列の単位と形は migrations/ の SQL に書く。
 * 日付は YYYY-MM-DD、時刻は時差付き ISO 8601、真偽は 0/1、id は UUIDv7 (断りのないかぎり)。
 */
export interface DatabaseSchema {
  readonly ward: WardTable;
  readonly supportRoom: SupportRoomTable;
  readonly coordinator: CoordinatorTable;
  readonly assignment: AssignmentTable;
  readonly qualification: QualificationTable;
  readonly experience: ExperienceTable;
  readonly institution: InstitutionTable;
  readonly meeting: MeetingTable;
  readonly formVersion: FormVersionTable;
  readonly formDraft: FormDraftTable;
  readonly formDraftSection: FormDraftSectionTable;
  readonly survey: SurveyTable;
  readonly surveyForm: SurveyFormTable;
  readonly respondent: RespondentTable;
  readonly reply: ReplyTable;
  readonly replyFile: ReplyFileTable;
  readonly answer: AnswerTable;
  readonly finding: FindingTable;
  readonly settledFinding: SettledFindingTable;
  readonly correction: CorrectionTable;
  readonly paperDraft: PaperDraftTable;
  readonly paperDraftAnswer: PaperDraftAnswerTable;
  readonly statement: StatementTable;
  readonly statementSource: StatementSourceTable;
  readonly sendback: SendbackTable;
  readonly question: QuestionTable;
  readonly proposalDecision: ProposalDecisionTable;
  readonly freeze: FreezeTable;
  readonly frozenHandout: FrozenHandoutTable;
  readonly publishedFigure: PublishedFigureTable;
  readonly handout: HandoutTable;
  readonly handoutPage: HandoutPageTable;
  readonly picture: PictureTable;
  readonly publicConfirmation: PublicConfirmationTable;
  readonly setting: SettingTable;
  readonly historyBatch: HistoryBatchTable;
  readonly historyEntry: HistoryEntryTable;
}

export type TableName = keyof DatabaseSchema;
/** change を通して書ける表。履歴そのものは change だけが書く。 */
export type WritableTable = Exclude<TableName, 'historyBatch' | 'historyEntry'>;

export type Row<T extends TableName> = Readonly<Selectable<DatabaseSchema[T]>>;
/** 足すときの形。既定値のある列と NULL でよい列は省ける。version は数えない。 */
export type NewRow<T extends WritableTable> = Readonly<Omit<Insertable<DatabaseSchema[T]>, 'version'>>;
export type RowPatch<T extends WritableTable> = Readonly<Omit<Updateable<DatabaseSchema[T]>, 'version'>>;

/** 表の主キーの列。書いていない表は id。 */
export const PRIMARY_KEYS = {
  ward: 'code',
  supportRoom: 'id',
  coordinator: 'id',
  assignment: 'id',
  qualification: 'id',
  experience: 'id',
  institution: 'id',
  meeting: 'id',
  formVersion: 'id',
  formDraft: 'id',
  formDraftSection: 'id',
  survey: 'id',
  surveyForm: 'id',
  respondent: 'id',
  reply: 'id',
  replyFile: 'hash',
  answer: 'id',
  finding: 'id',
  settledFinding: 'id',
  correction: 'id',
  paperDraft: 'id',
  paperDraftAnswer: 'id',
  statement: 'id',
  statementSource: 'id',
  sendback: 'id',
  question: 'id',
  proposalDecision: 'id',
  freeze: 'id',
  frozenHandout: 'id',
  publishedFigure: 'id',
  handout: 'id',
  handoutPage: 'id',
  picture: 'id',
  publicConfirmation: 'id',
  setting: 'key',
  historyBatch: 'id',
  historyEntry: 'id',
} as const satisfies { readonly [T in TableName]: keyof DatabaseSchema[T] };

export type Flag = 0 | 1;
export type Programme = 'room' | 'hub';
export type ReplyState = 'pending' | 'accepted' | 'superseded';
/** 変更のまとまりの種類。増やすときはここに足す。 */
export type HistoryKind =
  | 'init'
  | 'edit'
  | 'import'
  | 'accept'
  | 'correct'
  | 'paper'
  | 'survey'
  | 'form'
  | 'send'
  | 'sendback'
  | 'proposal'
  | 'close'
  | 'reopen'
  | 'freezeHandout'
  | 'statement'
  | 'handout'
  | 'setting'
  | 'undo';

export type SurveyRow = Row<'survey'>;
export type HistoryBatchRow = Row<'historyBatch'>;
export type HistoryEntryRow = Row<'historyEntry'>;

interface Versioned {
  version: Generated<number>;
}

interface WardTable extends Versioned {
  code: string;
  name: string;
  kana: string;
  block: Block;
  position: number;
}

interface SupportRoomTable extends Versioned {
  id: string;
  ward: string;
  name: string;
  commonName: string | null;
  operators: Generated<string>;
  postalCode: Generated<string>;
  address: Generated<string>;
  telephone: Generated<string>;
  fax: Generated<string>;
  email: Generated<string>;
  openingHours: Generated<string>;
  windowHours: number | null;
  openedOn: string | null;
  closedOn: string | null;
  note: Generated<string>;
}

interface CoordinatorTable extends Versioned {
  id: string;
  name: string;
  kana: Generated<string>;
  note: Generated<string>;
}

interface AssignmentTable extends Versioned {
  id: string;
  coordinator: string;
  supportRoom: string;
  programme: Programme;
  from: string | null;
  to: string | null;
  fullTime: Flag | null;
  dedicated: Flag | null;
  clause: string | null;
  note: Generated<string>;
}

interface QualificationTable extends Versioned {
  id: string;
  coordinator: string;
  kind: string;
  number: Generated<string>;
  obtainedOn: string | null;
  expiresOn: string | null;
}

interface ExperienceTable extends Versioned {
  id: string;
  coordinator: string;
  route: string;
  from: string | null;
  to: string | null;
  note: Generated<string>;
}

interface InstitutionTable extends Versioned {
  id: string;
  ward: string;
  name: string;
  kind: 'hospital' | 'clinic';
  status: 'formal' | 'consented';
  designatedOn: string | null;
  endedOn: string | null;
  functionDaily: Generated<Flag>;
  functionDischarge: Generated<Flag>;
  functionSudden: Generated<Flag>;
  functionEndOfLife: Generated<Flag>;
  nightHours: Generated<string>;
  otherScheme: Generated<string>;
  address: Generated<string>;
  note: Generated<string>;
}

interface MeetingTable extends Versioned {
  id: string;
  ward: string | null;
  kind: 'council' | 'working' | 'liaison' | 'briefing' | 'training' | 'contact' | 'other';
  title: Generated<string>;
  plannedOn: string | null;
  heldOn: string | null;
  startTime: string | null;
  place: Generated<string>;
  format: 'inPerson' | 'online' | 'hybrid' | null;
  topics: Generated<string>;
  attendance: number | null;
  attendanceByRole: Generated<string>;
  note: Generated<string>;
}

interface FormVersionTable extends Versioned {
  id: string;
  form: FormId;
  number: number;
  definition: string;
  publishedAt: string;
}

interface FormDraftTable extends Versioned {
  id: FormId;
  basedOn: string;
  head: string;
  savedAt: string;
}

interface FormDraftSectionTable extends Versioned {
  id: string;
  draft: FormId;
  position: number;
  section: string;
}

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

interface FindingTable extends SettledFindingTable {
  raised: Generated<Flag>;
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

interface HandoutTable extends Versioned {
  id: string;
  basedOn: string;
  head: string;
  savedAt: string;
}

interface HandoutPageTable extends Versioned {
  id: string;
  handout: string;
  position: number;
  page: string;
}

interface PictureTable extends Versioned {
  id: string;
  mime: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  bytes: Uint8Array;
  addedAt: string;
}

interface PublicConfirmationTable extends Versioned {
  id: string;
  handout: string;
  textHash: string;
  text: string;
  found: string;
  who: string;
  confirmedAt: string;
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

interface FrozenHandoutTable extends Versioned {
  id: string;
  handout: string;
  number: number;
  title: string;
  survey: string | null;
  purpose: string;
  frozenAt: string;
  who: string;
  definition: string;
  model: string;
  modelHash: string;
  pages: number;
  pdf: Buffer;
  pdfHash: string;
}

interface PublishedFigureTable extends Versioned {
  id: string;
  item: string | null;
  label: string;
  part: Generated<string>;
  fiscalYear: number;
  half: Half;
  value: number;
  unit: Generated<string>;
  base: number | null;
  document: string;
  page: Generated<string>;
  publishedOn: string | null;
  note: Generated<string>;
}

interface SettingTable {
  key: string;
  value: string;
}

interface HistoryBatchTable {
  id: string;
  at: string;
  who: string;
  why: string | null;
  kind: HistoryKind;
  undoes: string | null;
  reply: string | null;
}

interface HistoryEntryTable {
  id: string;
  batch: string;
  table: WritableTable;
  rowId: string;
  field: string | null;
  old: string | null;
  new: string | null;
}
