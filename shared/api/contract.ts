import { z } from 'zod';
import { HANDOUT_FORMATS } from '../handout/formats.ts';
import type { HandoutModel } from '../handout/model/handoutModel.ts';
import type { OverflowPage } from '../handout/overflowPages.ts';
import type { RegisterFinding } from '../register/checking/finding.ts';
import type { RegisterCount } from '../register/counts.ts';
import type { Dependents, EditOutcome } from '../register/edit.ts';
import type { PersonEligibility } from '../register/eligibility/personEligibility.ts';
import type { ImportPreview } from '../register/exchange/importPreview.ts';
import type { RegisterField } from '../register/field.ts';
import type { FieldContext } from '../register/fieldContext.ts';
import type { HistoryView, UndoOutcome } from '../register/history.ts';
import type { PeopleReport } from '../register/tallies/peopleReport.ts';
import type { Answers, AnswerValue, Finding } from '../survey/answer.ts';
import type { FormDefinition, FormId } from '../survey/form.ts';
import type { Half, ReplyState, Survey, SurveyStatus } from '../survey/survey.ts';
import type { SurveyTally } from '../survey/tally.ts';
import type { Ward } from '../ward/ward.ts';
import { call } from './call.ts';
import { AGENDA_CALLS } from './calls/agendaCalls.ts';
import { CALENDAR_CALLS } from './calls/calendarCalls.ts';
import { CASE_CALLS } from './calls/caseCalls.ts';
import { CLOSE_CALLS } from './calls/closeCalls.ts';
import { COMPARISON_CALLS } from './calls/comparisonCalls.ts';
import { COMPOSE_CALLS } from './calls/composeCalls.ts';
import { EVENT_CALLS } from './calls/eventCalls.ts';
import { FORM_CALLS } from './calls/formCalls.ts';
import { FROZEN_CALLS } from './calls/frozenCalls.ts';
import { INDICATOR_CALLS } from './calls/indicatorCalls.ts';
import { ONBOARDING_CALLS } from './calls/onboardingCalls.ts';
import { PROPOSAL_CALLS } from './calls/proposalCalls.ts';
import { QUESTIONNAIRE_CALLS } from './calls/questionnaireCalls.ts';
import { RECEIVE_CALLS } from './calls/receiveCalls.ts';
import { REVIEW_CALLS } from './calls/reviewCalls.ts';
import { ROUND_CALLS } from './calls/roundCalls.ts';
import { SENDBACK_CALLS } from './calls/sendbackCalls.ts';
import { VISIT_CALLS } from './calls/visitCalls.ts';

/** 区ごとの頁のうち刷る区 (5桁)。書かなければすべて。 */
const wardOnly = z.string().optional();
/** 年度で刷る資料の、定義に書いた年度の代わりの年度 (西暦)。 */
const yearOnly = z.int().optional();

/**
 * 画面と本体の間の約束のすべて。名前 → 引数の形と、返るものの型。
 * 呼び出しを増やすとは、ここ (または部ごとの calls/) に一行、electron/api に処理を一つ、画面に呼び手を一つ足すこと。
 * 渡せるのは JSON と Uint8Array だけ (notes.md 1)。
 */
export const CONTRACT = {
  'app.state': call<AppState>()(z.object({})),
  // 開けなかった台帳を開き直す。
  'app.retry': call<AppState>()(z.object({})),
  'app.start': call<AppState>()(z.object({ kind: z.enum(['sample', 'empty']) })),
  'ward.list': call<readonly Ward[]>()(z.object({})),
  ...CALENDAR_CALLS,
  'register.list': call<RegisterListing>()(z.object({ table: z.string(), asOf: z.string().nullable() })),
  // 食い違いと断りは値で返る (EditOutcome)。例外になるのは台帳の名の誤りなどだけ。
  'register.apply': call<EditOutcome>()(
    z.object({
      table: z.string(),
      edits: z.array(
        z.object({
          id: z.string(),
          field: z.string(),
          seen: z.union([z.string(), z.number(), z.null()]),
          value: z.string(),
        }),
      ),
      inserts: z.array(z.object({ values: z.record(z.string(), z.string()) })),
      deletes: z.array(z.object({ id: z.string(), version: z.number().optional() })),
      cascade: z.boolean().optional(),
      why: z.string().optional(),
    }),
  ),
  'register.dependents': call<readonly Dependents[]>()(z.object({ table: z.string(), id: z.string() })),
  'register.history': call<readonly HistoryView[]>()(
    z.object({
      table: z.string().optional(),
      id: z.string().optional(),
      field: z.string().optional(),
      day: z.string().optional(),
      who: z.string().optional(),
      coordinator: z.string().optional(),
      event: z.string().optional(),
      questionnaire: z.string().optional(),
      limit: z.int().positive().optional(),
      before: z.string().optional(),
    }),
  ),
  'register.undo': call<UndoOutcome>()(
    z.object({ batch: z.string(), skipConflicts: z.boolean().optional() }),
  ),
  // 台帳の名 → いまの人の表の見え方 (形を決めるのも読むのも画面)
  'register.views': call<Readonly<Record<string, string>>>()(z.object({})),
  'register.keepView': call<null>()(z.object({ table: z.string(), view: z.string().max(20_000) })),
  'register.check': call<readonly RegisterFinding[]>()(z.object({})),
  'register.counts': call<readonly RegisterCount[]>()(z.object({ asOf: z.iso.date().nullable() })),
  // coordinator が null なら、その日に配置のある人みな。
  'register.eligibility': call<readonly PersonEligibility[]>()(
    z.object({ coordinator: z.string().nullable(), day: z.iso.date() }),
  ),
  'register.people': call<PeopleReport>()(
    z.object({ programme: z.enum(['room', 'hub']), day: z.iso.date() }),
  ),
  // columns・ids: 画面に見えている列と行 (その順)。null はすべて。保存先をやめたら null が返る。
  'register.export': call<(SavedFile & { readonly rows: number }) | null>()(
    z.object({
      table: z.string(),
      asOf: z.string().nullable(),
      columns: z.array(z.string()).nullable(),
      ids: z.array(z.string()).nullable(),
      format: z.enum(['xlsx', 'csv']),
    }),
  ),
  'register.previewImport': call<ImportPreview & { readonly token: string }>()(
    z.object({ table: z.string(), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  // rows: 取り込むと選んだ、ファイルの行の番号
  'register.commitImport': call<RegisterImported>()(
    z.object({ token: z.string(), rows: z.array(z.number()) }),
  ),
  'register.discardImport': call<null>()(z.object({ token: z.string() })),
  'survey.list': call<readonly Survey[]>()(z.object({})),
  'survey.form': call<FormDefinition>()(z.object({ survey: z.string(), form: z.string() })),
  'survey.status': call<SurveyStatus>()(z.object({ survey: z.string() })),
  ...RECEIVE_CALLS,
  'survey.reply': call<ReplyDetail>()(z.object({ reply: z.string() })),
  // reasons: 所見の位置 (文字) → 理由。printed: 理由を注記として印刷してよい所見の位置
  'survey.acceptReply': call<SurveyStatus>()(
    z.object({
      reply: z.string(),
      version: z.number(),
      reasons: z.record(z.string(), z.string()),
      printed: z.array(z.number()).optional(),
    }),
  ),
  // 待っている回答を採らないことにする。理由は履歴に残る。
  'survey.setAsideReply': call<SurveyStatus>()(
    z.object({ reply: z.string(), version: z.number(), reason: z.string() }),
  ),
  ...REVIEW_CALLS,
  'survey.tally': call<SurveyTally>()(z.object({ survey: z.string() })),
  ...FORM_CALLS,
  ...ROUND_CALLS,
  ...SENDBACK_CALLS,
  ...PROPOSAL_CALLS,
  ...ONBOARDING_CALLS,
  ...VISIT_CALLS,
  ...FROZEN_CALLS,
  'handout.list': call<readonly HandoutTitle[]>()(z.object({})),
  'handout.build': call<HandoutModel>()(
    z.object({
      handout: z.string(),
      survey: z.string().nullable(),
      ward: wardOnly,
      fiscalYear: yearOnly,
    }),
  ),
  // pdf: 紙、pptx: 直せるスライド、xlsx: 頁にある数の機械判読用の表。保存先をやめたら null。
  // overflow: 紙の枠に収まらない頁。紙でなければ空。
  'handout.save': call<(SavedFile & { readonly overflow: readonly OverflowPage[] }) | null>()(
    z.object({
      handout: z.string(),
      survey: z.string().nullable(),
      ward: wardOnly,
      fiscalYear: yearOnly,
      format: z.enum(HANDOUT_FORMATS),
    }),
  ),
  ...COMPOSE_CALLS,
  ...AGENDA_CALLS,
  ...CLOSE_CALLS,
  ...COMPARISON_CALLS,
  ...EVENT_CALLS,
  ...CASE_CALLS,
  ...INDICATOR_CALLS,
  ...QUESTIONNAIRE_CALLS,
  'backup.list': call<readonly BackupFile[]>()(z.object({})),
  'backup.make': call<BackupFile>()(z.object({})),
  // 壊れていて開けない台帳だけ。戻したら開き直す。
  'backup.restore': call<BackupRestored>()(z.object({ name: z.string() })),
} as const;

export type CallName = keyof typeof CONTRACT;
export type CallInput<N extends CallName> = z.input<(typeof CONTRACT)[N]['input']>;
export type CallOutput<N extends CallName> = (typeof CONTRACT)[N]['_output'];
export type CallProgress<N extends CallName> = (typeof CONTRACT)[N]['_progress'];

/** 本体から返る形。失敗もデータ。 */
export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: { readonly code: string; readonly message: string } };

/** preload が window に置く唯一の橋。 */
export interface Bridge {
  call(name: string, input: unknown, onProgress?: (progress: unknown) => void): Promise<CallResult<unknown>>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface AppState {
  /** none: 台帳がまだ無い。open: 開いている。failed: 開けない (failure に理由)。 */
  readonly register: 'none' | 'open' | 'failed';
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly sample: boolean;
  /** 暦日 YYYY-MM-DD (Asia/Tokyo、または見本の日)。 */
  readonly today: string;
  readonly folder: string;
  readonly user: string;
  readonly programVersion: string;
  readonly lastBackup: BackupFile | null;
}

export interface RegisterListing {
  readonly table: string;
  readonly fields: readonly RegisterField[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  /** 台帳にはあるが、頼んだ基準日には有効でない行の id。 */
  readonly outside: readonly string[];
  /** 区と、参照される人・相談支援室の名簿。列の読み書き (parseField, formatField) に要る。 */
  readonly context: FieldContext;
}

/** 取り込んだもの。batch は履歴のまとまり、何も変わらなければ null。 */
export interface RegisterImported {
  readonly batch: string | null;
  readonly changed: number;
  readonly added: number;
}

/** 前の確定した回答との差。表示用の文字。 */
export interface AnswerChange {
  readonly code: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ReplyDetail {
  readonly id: string;
  readonly version: number;
  readonly survey: string;
  readonly form: string;
  readonly respondent: string;
  readonly fileName: string;
  readonly state: ReplyState;
  readonly receivedAt: string;
  readonly answers: Answers;
  /** 項目 code → 値の出所。 */
  readonly sources: Readonly<Record<string, { readonly cell: string; readonly original: string }>>;
  readonly findings: readonly ReplyFinding[];
  /** 訂正で済んだ所見。 */
  readonly settled: readonly ReplyFinding[];
  /** 項目 code → 訂正。今の値は answers に、読んだ値はここにある。 */
  readonly corrections: Readonly<Record<string, ReplyCorrection>>;
  /** 行ごとに比べる前の値: 待っている差替えでは今の確定、ほかでは前の回。無ければ null。 */
  readonly before: {
    readonly kind: 'accepted' | 'last';
    readonly label: string;
    readonly answers: Answers;
    /** 比べられる項目の code。ほかは前に無いか、意味が変わった。 */
    readonly items: readonly string[];
  } | null;
  readonly source: 'file' | 'paper';
  /** 紙の回答を誰から受け取ったか。 */
  readonly paperFrom: string;
  /** 採らないことにした理由。 */
  readonly setAsideReason: string | null;
  /** 回が閉じている。見るだけ。 */
  readonly closed: boolean;
  /** 同じ回答者の、ほかの回答。届いた順。 */
  readonly others: readonly OtherReply[];
  /** 今の確定した回答との差。それがこの回答か、無いか、この回答が退いたものなら空。 */
  readonly changes: readonly AnswerChange[];
}

export interface ReplyFinding extends Finding {
  /** 並び。理由はこの番号で渡す。 */
  readonly position: number;
  readonly reason: string | null;
  /** 理由を注記として印刷してよい。 */
  readonly printed: boolean;
}

export interface ReplyCorrection {
  /** 読んだ値。未回答か読めなかったなら無い。 */
  readonly read?: AnswerValue;
  readonly reason: string;
  /** 時刻 ISO 8601。 */
  readonly at: string;
  readonly who: string;
}

export interface OtherReply {
  readonly id: string;
  readonly state: ReplyState;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly setAsideReason: string | null;
}

export interface HandoutTitle {
  readonly id: string;
  readonly title: string;
  readonly public: boolean;
  /** 元になる調査の回が集めているはずの様式。空ならどの回でもよい。 */
  readonly forms: readonly FormId[];
  /** 元になる回の期。null はどの期でもよい。 */
  readonly half: Half | null;
  /** 区ごとの頁があるか。 */
  readonly perWard: boolean;
  /** 年度で刷る資料の、定義に書いた年度 (西暦)。調査の回から作る資料は null。 */
  readonly fiscalYear: number | null;
  /** 年度で刷る資料の、選べる年度、新しい順。ほかの資料は空。 */
  readonly fiscalYears: readonly number[];
  /** 職員の資料なら、元にした資料と直した時刻。同梱のものは null。 */
  readonly own: { readonly basedOn: string; readonly savedAt: string } | null;
}

export interface SavedFile {
  readonly path: string;
}

export interface BackupFile {
  readonly name: string;
  /** 作った日時 ISO 8601。 */
  readonly at: string;
  readonly bytes: number;
  readonly reason: string;
}

export interface BackupRestored {
  /** 壊れていた台帳の行き先のファイル名。無かったら null。 */
  readonly keptAs: string | null;
}
