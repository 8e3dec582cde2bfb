/** `from` から `to` までの日数 (どちらも YYYY-MM-DD)。`to` が前なら負。 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
