const DAY = 86_400_000;

/** `2024-09-01` や `2024-09-01T12:30:00` を 1900 年方式の連番に。時差は考えない。読めなければ null。 */
export function dateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const days = (Date.UTC(year ?? 0, (month ?? 1) - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
  const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  // 表計算の 1900 年にはうるう日があることになっている。
  return (days < 61 ? days - 1 : days) + seconds / 86_400;
}

/** ODF の時刻 `PT09H30M00S` を一日に対する割合に。読めなければ null。 */
export function timeFraction(text: string): number | null {
  const match = /^-?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const fraction = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
  return text.startsWith('-') ? -fraction : fraction;
}
