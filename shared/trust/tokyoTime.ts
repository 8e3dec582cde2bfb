/**
 * 時刻を日本の時差付き ISO 8601 にする (例 `2024-10-01T09:00:00.000+09:00`)。台帳に書く時刻はすべてこの形。
 * 日本に夏時間は無いので、いつも +09:00。
 */
export function tokyoTime(at: Date): string {
  return new Date(at.getTime() + NINE_HOURS).toISOString().replace('Z', '+09:00');
}

const NINE_HOURS = 9 * 60 * 60 * 1000;
