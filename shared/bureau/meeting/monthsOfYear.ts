/** 年度の12か月 (4月から翌年3月) 'YYYY-MM'。 */
export function monthsOfYear(fiscalYear: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 3) % 12) + 1;
    return `${month < 4 ? fiscalYear + 1 : fiscalYear}-${String(month).padStart(2, '0')}`;
  });
}
