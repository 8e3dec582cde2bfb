interface Attendance {
  readonly role: string;
  /** 空はその立場の人みな、書いてあればその内訳。 */
  readonly occupation: string;
  readonly persons: number;
}

/**
 * 参加者の数 (人): 立場ごとの人数の和。職種の内訳は、立場の人数が書いてあれば足さない
 * (区担当者43名のうち事務職24名・保健師18名・その他1名は43)。行が無ければ null。
 */
export function countAttendance(rows: readonly Attendance[]): number | null {
  if (rows.length === 0) return null;
  const roles = [...Map.groupBy(rows, (row) => row.role).values()];
  return roles.reduce((sum, role) => {
    const whole = role.filter((row) => row.occupation === '');
    return sum + (whole.length > 0 ? whole : role).reduce((persons, row) => persons + row.persons, 0);
  }, 0);
}
