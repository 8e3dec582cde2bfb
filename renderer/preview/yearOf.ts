/** 行き先の「調査の回か年度」が年度 (西暦4桁) なら、その年度。 */
export function yearOf(place: string | undefined): number | undefined {
  return place !== undefined && /^\d{4}$/.test(place) ? Number(place) : undefined;
}
