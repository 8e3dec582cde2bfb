/** 元号。新しい順。`from` はその元号の初日。 */
export const ERAS: readonly { readonly name: string; readonly letter: string; readonly from: string }[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-10-23' },
];

/** 日本が今の暦を使い始めた日。これより前の日付は扱わない。 */
const FIRST_DAY = '1873-01-01';

/**
 * 暦日 YYYY-MM-DD → 令和6年9月1日 (初年は元年)。
 * 暦に無い日と明治6年より前は投げる (そういう値は読むときに所見になっているはず)。
 */
export function formatWareki(day: string): string {
  if (!isCalendarDay(day)) throw new Error(`暦日ではありません: ${day}`);
  const era = ERAS.find((candidate) => candidate.from <= day);
  if (!era || day < FIRST_DAY) throw new Error(`和暦にできません: ${day}`);
  const [year, month, date] = parts(day);
  return `${era.name}${eraYear(year, era.from)}年${month}月${date}日`;
}

/** 令和6年9月1日（2024年9月1日）。 */
export function formatBothCalendars(day: string): string {
  const wareki = formatWareki(day);
  const [year, month, date] = parts(day);
  return `${wareki}（${year}年${month}月${date}日）`;
}

/** 実在する YYYY-MM-DD か。 */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** 元号の年の書き方。初年は「元」。 */
export function eraYear(year: number, from: string): string {
  const count = year - Number(from.slice(0, 4)) + 1;
  return count === 1 ? '元' : String(count);
}

function parts(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
