/** 4,404,019 → 4.2 MB。 */
export function bytesText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('ja-JP')} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
