import { isCalendarDay } from '../calendar/wareki.ts';

/** 台帳の行の見せ方: 基準日 (null は全期間) と、欄 → 表に出る言葉のどれか。 */
export interface RegisterView {
  readonly asOf: string | null;
  readonly where: Readonly<Record<string, readonly string[]>>;
}

const ALL_TIME = 'all';

/** 画面の行き先: 台帳の名の後ろに付ける。 */
export function registerViewPath(table: string, { asOf, where }: RegisterView): string {
  return `/register/${table}/show/${asOf ?? ALL_TIME}/${encodeURIComponent(JSON.stringify(where))}`;
}

/** 行き先の二つの部分から。読めない条件は、条件なしとみる。 */
export function parseRegisterView(day: string, where: string): RegisterView {
  return { asOf: isCalendarDay(day) ? day : null, where: parseWhere(where) };
}

function parseWhere(text: string): RegisterView['where'] {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([field, words]) =>
        Array.isArray(words) ? [[field, words.filter((word) => typeof word === 'string')]] : [],
      ),
    );
  } catch {
    return {};
  }
}
