import type { ComparedRound, Comparison } from '../comparison/comparison.ts';
import type { RegisterFinding } from '../register/checking/finding.ts';
import type { PeopleReport } from '../register/tallies/peopleReport.ts';
import type { Answers } from '../survey/answer.ts';
import type { FormDefinition, Item } from '../survey/form.ts';
import { formItems } from '../survey/form.ts';
import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { OpenQuestion } from '../survey/questions/openQuestion.ts';
import type { Submission } from '../survey/round/submission.ts';
import type { Unsubmitted } from '../survey/round/unsubmitted.ts';
import type { Half } from '../survey/survey.ts';
import type { ItemTally, SurveyTally } from '../survey/tally.ts';
import type { Ward } from '../ward/ward.ts';
import type { BureauFacts } from './bureau/bureauFacts.ts';
import type { WardSheetFacts } from './wardSheet/wardSheetFacts.ts';

/** 配付資料の元になる事実。集めるのは electron 側、ここから先は計算だけ。 */
export interface HandoutFacts {
  /** 元になる調査の回。調査が要らない資料で、まだ一つも無ければ null。 */
  readonly survey: { readonly id: string; readonly title: string; readonly half: Half } | null;
  /** 年度 (西暦) と基準日 YYYY-MM-DD。調査の回のもの、無ければ今日の。 */
  readonly fiscalYear: number;
  readonly asOf: string;
  /** 回答の医療機関の行数 (c_6a) もここから読む。 */
  readonly tally: SurveyTally;
  readonly forms: readonly FormDefinition[];
  /** ほかの調査の回 (前年度との比べに)、新しい順。この回は含まない。 */
  readonly otherRounds: readonly RoundFacts[];
  /** 回と公表値を年度の順に並べた系列。 */
  readonly comparison: Comparison;
  /** 前に公表した数のすべて。 */
  readonly published: readonly PublishedFigure[];
  readonly wards: readonly Ward[];
  /** 基準日現在の台帳。 */
  readonly institutions: readonly HandoutInstitution[];
  readonly statements: readonly HandoutStatement[];
  /** 「注記として印刷する」とされた確認の理由、すべての回の。 */
  readonly footnotes: readonly HandoutFootnote[];
  /** 確認事項一覧の元。それを印刷する資料だけが持つ。 */
  readonly openQuestions?: readonly OpenQuestion[] | undefined;
  /** その回の確定した答え: 様式 → 区コード → 答え。 */
  readonly answers: Readonly<Record<string, ReadonlyMap<string, Answers>>>;
  /** 相談支援室と、その開設日。 */
  readonly rooms: readonly { readonly ward: string; readonly openedOn: string | null }[];
  /** 基準日のコーディネーター。 */
  readonly people: { readonly room: PeopleReport; readonly hub: PeopleReport };
  /** 未提出一覧の元。それを印刷する資料だけが持つ。 */
  readonly unsubmitted?: UnsubmittedFacts | undefined;
  /** 区別シートの元。それを印刷する資料だけが持つ。functions は医療機関の機能の名。 */
  readonly wardSheets?:
    | { readonly sheets: readonly WardSheetFacts[]; readonly functions: readonly string[] }
    | undefined;
  /** 登録の点検の元。それを印刷する資料だけが持つ。 */
  readonly registerCheck?: RegisterCheckFacts | undefined;
  /** 資料に置いた絵: id → 中身。絵のある資料だけが持つ。 */
  readonly pictures?: Readonly<Record<string, HandoutPicture>> | undefined;
  /** 局の取組の台帳。それを印刷する資料だけが持つ。 */
  readonly bureau?: BureauFacts | undefined;
  readonly sample: boolean;
}

export interface RegisterCheckFacts {
  /** 点検した日 YYYY-MM-DD。 */
  readonly today: string;
  /** 台帳の順。 */
  readonly findings: readonly {
    readonly level: RegisterFinding['level'];
    /** 台帳の名、行の名、欄の名 (行の全体のことなら null)。 */
    readonly register: string;
    readonly row: string;
    readonly field: string | null;
    /** 台帳のその欄。 */
    readonly place: Pick<RegisterFinding, 'table' | 'id' | 'field'>;
    readonly message: string;
  }[];
}

/** 今日の時点で出そろっていない回答。 */
export interface UnsubmittedFacts {
  readonly rows: readonly Unsubmitted[];
  readonly submissions: readonly Submission[];
  /** 回の名と期限。回が一つも無ければ null。 */
  readonly survey: { readonly title: string; readonly deadline: string } | null;
  /** 今日 YYYY-MM-DD。 */
  readonly today: string;
}

/** 台帳にしまった絵。 */
export interface HandoutPicture {
  /** `data:image/png;base64,…` */
  readonly data: string;
  /** 画素。 */
  readonly width: number;
  readonly height: number;
}

/** 調査の回一つの集計。 */
export interface RoundFacts {
  readonly survey: ComparedRound['survey'];
  readonly fiscalYear: number;
  readonly asOf: string;
  readonly tally: SurveyTally;
  readonly forms: readonly FormDefinition[];
}

export interface HandoutInstitution {
  /** 5桁の区コード。 */
  readonly ward: string;
  readonly name: string;
  readonly status: 'formal' | 'consented';
  /** 別事業登録の事業名。無ければ null。 */
  readonly otherScheme: string | null;
}

/** 職員が書いた一文と、根拠になった回答の区 (5桁)。 */
export interface HandoutStatement {
  /** 項目の code (c_4_1)。 */
  readonly item: string;
  readonly text: string;
  readonly wards: readonly string[];
}

/** 数に添えて印刷する、回答の確認の理由。 */
export interface HandoutFootnote {
  /** 回の id。 */
  readonly survey: string;
  readonly form: string;
  /** 項目の code。ファイル全体のことなら null。 */
  readonly item: string | null;
  /** 5桁の区コード。 */
  readonly ward: string;
  readonly text: string;
}

/** `hub.c_1a` を様式と項目に分ける。 */
export function splitReference(reference: string): { readonly form: string; readonly item: string } {
  const at = reference.indexOf('.');
  return { form: reference.slice(0, at), item: reference.slice(at + 1) };
}

export function findItem(facts: HandoutFacts, reference: string): Item | undefined {
  const { form, item } = splitReference(reference);
  const definition = facts.forms.find((candidate) => candidate.id === form);
  return definition === undefined ? undefined : formItems(definition).find((each) => each.code === item);
}

export function findTally(facts: HandoutFacts, reference: string): ItemTally | undefined {
  const { form, item } = splitReference(reference);
  return facts.tally.forms[form]?.items[item];
}

/** 区コードを行政順の区名に。 */
export function wardNames(facts: HandoutFacts, codes: Iterable<string>): readonly string[] {
  const wanted = new Set(codes);
  return facts.wards
    .filter((ward) => wanted.has(ward.code))
    .toSorted((a, b) => a.position - b.position)
    .map((ward) => ward.name);
}
