import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import { TRAINING_REGISTER } from '../../register/definitions/training.ts';
import type { FieldChoice } from '../../register/field.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { Ward } from '../../ward/ward.ts';
import { eventState } from '../meeting/eventState.ts';

/** 年度の研修・普及啓発のまとめ。 */
export interface TrainingReport {
  readonly fiscalYear: number;
  /** その年度の行、日の順。日の無い行は終わりに。 */
  readonly rows: readonly RegisterRow[];
  readonly audiences: readonly TrainingCount[];
  readonly methods: readonly TrainingCount[];
  readonly acp: AcpMonth;
}

/** 対象・方法の一つずつの数 (重複回答)。中止は数えない。 */
export interface TrainingCount {
  readonly code: string;
  readonly label: string;
  /** 区コード。市全体の行の区は入らない。 */
  readonly wards: readonly string[];
  /** 件数。市全体の行も入る。 */
  readonly rows: number;
  readonly held: number;
}

/** 11月の ACP (人生会議) 強化月間。 */
export interface AcpMonth {
  /** 市全体の取組の行。 */
  readonly city: readonly RegisterRow[];
  /** 24区を行政順に。rows が空の区は、まだ取組の行が無い。 */
  readonly wards: readonly { readonly ward: Ward; readonly rows: readonly RegisterRow[] }[];
  /** 行のある区の数。 */
  readonly entered: number;
}

/** 行の属する年度: 開いた日、無ければ予定日、それも無ければ年度の欄。どれも無ければ null。 */
export function trainingYear(row: RegisterRow): number | null {
  const day = dayOf(row);
  if (day !== null) return fiscalYearOf(day);
  return typeof row.fiscalYear === 'number' ? row.fiscalYear : null;
}

/**
 * 年度の研修・普及啓発を、対象ごと・方法ごとに数え、ACP強化月間の24区を並べる。
 * @param rows 台帳の行みな
 * @param today 今日 YYYY-MM-DD
 */
export function trainingReport(
  rows: readonly RegisterRow[],
  wards: readonly Ward[],
  fiscalYear: number,
  today: string,
): TrainingReport {
  const mine = rows
    .filter((row) => trainingYear(row) === fiscalYear)
    .sort((a, b) => (dayOf(a) ?? '9999').localeCompare(dayOf(b) ?? '9999'));
  const live = mine.filter((row) => row.cancelled !== 1);
  const acp = live.filter((row) => row.category === 'acpMonth');
  const byWard = wards.map((ward) => ({ ward, rows: acp.filter((row) => row.ward === ward.code) }));
  return {
    fiscalYear,
    rows: mine,
    audiences: countChoices('audiences', live, wards, today),
    methods: countChoices('methods', live, wards, today),
    acp: {
      city: acp.filter((row) => (row.ward ?? null) === null),
      wards: byWard,
      entered: byWard.filter((each) => each.rows.length > 0).length,
    },
  };
}

/** 活動報告会を、年度をまたいで、古い順に。中止は入らない。 */
export function activityReports(
  rows: readonly RegisterRow[],
): readonly { readonly row: RegisterRow; readonly fiscalYear: number | null }[] {
  return rows
    .filter((row) => row.category === 'activityReport' && row.cancelled !== 1)
    .map((row) => ({ row, fiscalYear: trainingYear(row) }))
    .sort(
      (a, b) =>
        (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0) || (dayOf(a.row) ?? '').localeCompare(dayOf(b.row) ?? ''),
    );
}

function countChoices(
  key: 'audiences' | 'methods',
  rows: readonly RegisterRow[],
  wards: readonly Ward[],
  today: string,
): readonly TrainingCount[] {
  return choicesOf(key).map(({ code, label }) => {
    const found = rows.filter((row) =>
      String(row[key] ?? '')
        .split('\n')
        .includes(code),
    );
    return {
      code,
      label,
      wards: wards.map((ward) => ward.code).filter((ward) => found.some((row) => row.ward === ward)),
      rows: found.length,
      held: found.filter((row) => eventState(row, today) === 'held').length,
    };
  });
}

function choicesOf(key: string): readonly FieldChoice[] {
  return TRAINING_REGISTER.fields.find((field) => field.key === key)?.choices ?? [];
}

function dayOf(row: RegisterRow): string | null {
  const day = row.heldOn ?? row.plannedOn ?? null;
  return typeof day === 'string' && day !== '' ? day : null;
}
