import type { Answers, Finding, RespondentState } from './answer.ts';
import type { FormId } from './form.ts';
import type { Submission } from './round/submission.ts';

export type Half = 'first' | 'second' | 'year';

/** 調査の回。 */
export interface Survey {
  readonly id: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly half: Half;
  /** 基準日。 */
  readonly asOf: string;
  /** 回答期限。 */
  readonly deadline: string;
  readonly forms: readonly { readonly form: FormId; readonly version: number }[];
  /** 締め切った時刻。締め切っていなければ null。 */
  readonly closedAt: string | null;
}

/** 様式と区ごとの今の状態 (ホームのます目)。 */
export interface RespondentStatus {
  readonly form: FormId;
  readonly respondent: string;
  readonly state: RespondentState;
  /** 期限からの遅れの日数。遅れていないか確定していれば 0。 */
  readonly daysLate: number;
  /** 延長した期限。 */
  readonly extendedTo: string | null;
  /** 延長の理由。延長していなければ空。 */
  readonly extensionReason: string;
  /** この回答者の期限: 延長していれば延長した期限。 */
  readonly due: string;
  /** 送った時刻。送っていなければ null。 */
  readonly sentAt: string | null;
  /** 初めて読める回答が届いた日。まだなら null (`round/submission.ts`)。 */
  readonly submittedOn: string | null;
  /** 差し戻した時刻。差戻しでなければ null。 */
  readonly returnedAt: string | null;
  /** 差し戻したときの確認票の期限。 */
  readonly questionsDue: string | null;
  readonly receivedAt: string | null;
  readonly acceptedAt: string | null;
  /** 判断を待つ回答の所見の数。 */
  readonly errors: number;
  readonly confirms: number;
  /** いちばん新しい回答。 */
  readonly reply: string | null;
}

export interface SurveyStatus {
  readonly survey: Survey;
  readonly respondents: readonly RespondentStatus[];
  readonly totals: readonly { readonly form: FormId; readonly n: number; readonly accepted: number }[];
  /** 様式ごとの提出と期限内の提出。 */
  readonly submissions: readonly Submission[];
}

/** 取込の一件。`survey import --json` の `files` の要素でもある。 */
export interface ImportedFile {
  readonly file: string;
  readonly respondent: string | null;
  readonly form: FormId | null;
  /** その回答の今の状態。試し読みでは取り込めばなる状態。 */
  readonly state: ReplyState | '受付不可';
  readonly outcome: ImportOutcome;
  readonly findings: readonly Finding[];
  readonly answers: Answers;
  /** 前に受け取ったファイルなら、その回答。ほかは null。 */
  readonly reply: string | null;
  /** 受け付けなかったときの一文。 */
  readonly refusal?: string;
  /** 様式か区を人が言えば読めるもの。分かっているところは埋めてある。 */
  readonly ask?: WhoseFile;
}

/** どの様式のどの区 (5桁) か。分からないところは null。 */
export interface WhoseFile {
  readonly form: FormId | null;
  readonly respondent: string | null;
}

/**
 * accepted 確定 / stored 受領か要確認で保管 / known 同じファイルを前に受け取っている /
 * readable 試し読み (何も書いていない) / refused 受け付けない
 */
export type ImportOutcome = 'accepted' | 'stored' | 'known' | 'readable' | 'refused';

/** 届いた回答1通の状態。差替済は、あとの回答が確定して退いたもの。不採用は、人が理由を書いて採らないことにしたもの。 */
export type ReplyState = '受領' | '要確認' | '確定' | '差替済' | '不採用';
