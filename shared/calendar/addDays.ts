/** 暦日 YYYY-MM-DD の `days` 日後 (負なら前)。 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
