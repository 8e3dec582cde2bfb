import { matchKey } from '../../text/normaliseText.ts';
import type { VisitHeading } from './visitHeading.ts';
import type { VisitRecord, VisitTarget } from './visitRecord.ts';

/** 記録の一行が、どこの訪問で聞かれたか。 */
export interface LineSource {
  readonly visit: string;
  readonly ward: string;
  readonly target: VisitTarget;
}

export interface VisitLine {
  readonly text: string;
  readonly sources: readonly LineSource[];
}

/** 見出しの記録を行に分ける。行頭の「・」「-」は除く。 */
export function splitLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s　]*[・･●○*-]?[\s　]*/, '').trim())
    .filter((line) => line !== '');
}

/** 同じことを言う行の鍵: 全角半角、空白、句読点の違いを除く。 */
export function lineKey(line: string): string {
  return matchKey(line);
}

/** 訪問の記録の行を、同じことを言うものどうしまとめる。聞かれた所の多い順、同じなら初めに出た順。 */
export function collectLines(visits: readonly VisitRecord[], heading: VisitHeading): readonly VisitLine[] {
  const found = new Map<string, { text: string; sources: LineSource[] }>();
  for (const visit of visits) {
    for (const text of splitLines(visit[heading])) {
      const line = found.get(lineKey(text)) ?? { text, sources: [] };
      if (!line.sources.some((source) => source.visit === visit.id)) {
        line.sources.push({ visit: visit.id, ward: visit.ward, target: visit.target });
      }
      found.set(lineKey(text), line);
    }
  }
  return [...found.values()].sort((a, b) => b.sources.length - a.sources.length);
}
