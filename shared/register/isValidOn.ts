/**
 * 基準日に有効か (`design.md` 2 As of): from ≤ D かつ (to が空か D ≤ to)。両端の日を含む。from が空なら初めから。
 * @param day YYYY-MM-DD
 */
export function isValidOn(from: string | null, to: string | null, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
