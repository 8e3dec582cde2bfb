import { foldDashes } from '../text/normaliseText.ts';
import { kanjiYearMonthDay } from './kanjiYearMonthDay.ts';

/** 日付の読み方の結果。`notes` は読み替えた点、`doubt` は人が確かめるべき点。 */
export type ParsedDate =
  | { readonly ok: true; readonly date: string; readonly note?: string; readonly doubt?: string }
  | { readonly ok: false };

const ERA_START_YEAR: Readonly<Record<string, number>> = {
  令和: 2018,
  令: 2018,
  R: 2018,
  平成: 1988,
  平: 1988,
  H: 1988,
  昭和: 1925,
  昭: 1925,
  S: 1925,
};
/** 元号の最後の年。 */
const ERA_YEARS: Readonly<Record<string, number>> = { 平: 31, H: 31, 昭: 64, S: 64 };
const WEEKDAYS = '日月火水木金土';

/**
 * 職員が書く日付の文字を YYYY-MM-DD に読む (`domain.md` 5.1)。
 * 和暦 (令和6年9月1日、令和六年九月一日、R6.9.1、R6・9・1、R060901、令和元年、年だけ2桁の 6/9/1 は令和)、
 * 西暦、8桁を読み、曜日が付いていれば照らす。後ろの「現在」「付」は日付を変えない。
 * 年の無い日付と暦に無い日は読まない。
 */
export function parseDateText(text: string): ParsedDate {
  if (/[0-9]\s+[0-9]/.test(text.normalize('NFKC'))) return { ok: false };
  const plain = kanjiYearMonthDay(foldDashes(text.normalize('NFKC')).replace(/\s+/g, ''))
    .toUpperCase()
    .replace(/^西暦(?=\d{4})/, '')
    .replace(/(?<=日|\d)(現在|付け?)$/, '');
  const match =
    /^(令和|令|R|平成|平|H|昭和|昭|S)?(元|\d{1,4})(?:年|[./・ー-])(\d{1,2})(?:月|[./・ー-])(\d{1,2})日?(?:\(([日月火水木金土])(?:曜日?)?\)|([日月火水木金土])曜日?)?$/.exec(
      plain,
    );
  if (match === null) return parseUnbroken(plain);
  const [, era, yearText = '', month = '', day = '', bracketed, bare] = match;
  const weekday = bracketed ?? bare;
  const year = westernYear(era, yearText);
  if (year === null) return { ok: false };
  const date = isoDate(year, Number(month), Number(day));
  if (date === null) return { ok: false };
  const actual = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return {
    ok: true,
    date,
    ...(text === date ? {} : { note: text.trim() }),
    ...(weekday !== undefined && weekday !== actual ? { doubt: `曜日は(${actual})のはずです` } : {}),
  };
}

/** 表計算の連番 (1900年方式、または1904年方式) を YYYY-MM-DD に。時刻は切り捨てる。日付にならなければ null。 */
export function serialToDate(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  // 1950年より前は、日付でなく数 (「2024」など) の書き違いとみる。
  if (!Number.isFinite(days) || days < 18_264 || days > 73_050) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 実在する日なら YYYY-MM-DD、でなければ null。 */
export function isoDate(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) {
    return null;
  }
  return time.toISOString().slice(0, 10);
}

function westernYear(era: string | undefined, yearText: string): number | null {
  const year = yearText === '元' ? 1 : Number(yearText);
  if (era !== undefined) {
    if (year < 1 || year > (ERA_YEARS[era.slice(0, 1)] ?? 99)) return null;
    return (ERA_START_YEAR[era] ?? 0) + year;
  }
  if (yearText === '元') return null;
  if (yearText.length === 4) return year >= 1900 && year <= 2100 ? year : null;
  // 年が1〜2桁だけなら庁内の習いで令和。24/9/1 のような西暦の下2桁と紛れるものは読まない。
  return yearText.length <= 2 && year >= 1 && year <= 15 ? 2018 + year : null;
}

/** 切れ目の無い書き方: 20240901、R060901。 */
function parseUnbroken(plain: string): ParsedDate {
  const match = /^(?:((?:19|20)\d{2})|(令和|令|R|平成|平|H|昭和|昭|S)(\d{2}))(\d{2})(\d{2})$/.exec(plain);
  if (match === null) return { ok: false };
  const [, western, era, eraYear = '', month, day] = match;
  const year = western === undefined ? westernYear(era, eraYear) : Number(western);
  const date = year === null ? null : isoDate(year, Number(month), Number(day));
  return date === null ? { ok: false } : { ok: true, date, note: plain };
}
