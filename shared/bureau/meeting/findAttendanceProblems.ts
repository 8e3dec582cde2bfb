/** 参加者の行のうち、数を確かめるのに要るところ。 */
export interface AttendanceCount {
  /** 立場の code。 */
  readonly role: string;
  /** 職種。空はその立場の人みな。 */
  readonly occupation: string;
  /** 人。まだ書いていなければ null。 */
  readonly persons: number | null;
  /** うち新任 (人)。 */
  readonly newcomers: number | null;
}

/** 数の合わないところ。role が null なら催し全体のこと。 */
export interface AttendanceProblem {
  readonly role: string | null;
  readonly occupation: string;
  readonly field: 'total' | 'persons' | 'newcomers';
  /** 何がどうかを一文で。 */
  readonly message: string;
}

/** 立場の行の計 (人)。職種の行は内訳なので足さない。書いた行が無ければ null。 */
export function attendanceTotals(rows: readonly AttendanceCount[]): {
  readonly persons: number | null;
  readonly newcomers: number | null;
} {
  const whole = rows.filter(({ occupation }) => occupation === '');
  return {
    persons: sumOf(whole.map(({ persons }) => persons)),
    newcomers: sumOf(whole.map(({ newcomers }) => newcomers)),
  };
}

/**
 * 参加者の数の合わないところを言う。直さない。
 * 全体 ≠ 立場の計、うち新任 > 人数、職種の計 ≠ 立場の人数、立場の人数の無い内訳。
 * @param total 出席者数・参加者数 (人)。書いていなければ null
 * @param totalLabel 全体の欄の名 (出席者数)
 * @param roleLabel 立場の code → 名
 */
export function findAttendanceProblems(
  total: number | null,
  totalLabel: string,
  rows: readonly AttendanceCount[],
  roleLabel: (role: string) => string,
): readonly AttendanceProblem[] {
  const { persons } = attendanceTotals(rows);
  const found: AttendanceProblem[] = [];
  if (total !== null && persons !== null && total !== persons) {
    found.push({
      role: null,
      occupation: '',
      field: 'total',
      message: `${totalLabel} ${total}人と、立場ごとの計 ${persons}人が合いません。`,
    });
  }
  for (const row of rows) {
    const name = row.occupation === '' ? roleLabel(row.role) : `${roleLabel(row.role)}の${row.occupation}`;
    if (row.persons !== null && row.newcomers !== null && row.newcomers > row.persons) {
      found.push({
        role: row.role,
        occupation: row.occupation,
        field: 'newcomers',
        message: `${name}のうち新任 ${row.newcomers}人が、人数 ${row.persons}人より多くなっています。`,
      });
    }
  }
  for (const role of new Set(rows.map((row) => row.role))) {
    found.push(...findPartProblems(role, rows, roleLabel(role)));
  }
  return found;
}

/** 一つの立場の中: 職種の行の計と、立場の行。 */
function findPartProblems(
  role: string,
  rows: readonly AttendanceCount[],
  name: string,
): readonly AttendanceProblem[] {
  const whole = rows.find((row) => row.role === role && row.occupation === '');
  const parts = rows.filter((row) => row.role === role && row.occupation !== '');
  const persons = sumOf(parts.map((part) => part.persons));
  const newcomers = sumOf(parts.map((part) => part.newcomers));
  const at = { role, occupation: '' };
  if (persons === null) return [];
  if (whole === undefined || whole.persons === null) {
    const message = `${name}の人数が無く、職種の内訳の計 ${persons}人だけがあります。`;
    return [{ ...at, field: 'persons', message }];
  }
  const found: AttendanceProblem[] = [];
  if (whole.persons !== persons) {
    found.push({
      ...at,
      field: 'persons',
      message: `${name} ${whole.persons}人と、職種の内訳の計 ${persons}人が合いません。`,
    });
  }
  if (newcomers !== null && whole.newcomers !== null && newcomers > whole.newcomers) {
    found.push({
      ...at,
      field: 'newcomers',
      message: `${name}のうち新任 ${whole.newcomers}人より、職種の内訳の新任の計 ${newcomers}人が多くなっています。`,
    });
  }
  return found;
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
