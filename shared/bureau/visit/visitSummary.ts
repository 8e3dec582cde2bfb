import { VISIT_HEADINGS, type VisitHeading } from './visitHeading.ts';
import { collectLines, type LineSource, lineKey, splitLines, type VisitLine } from './visitLines.ts';
import type { VisitRecord } from './visitRecord.ts';
import { visitYear } from './visitState.ts';

/** まとめの一行 (台帳 visitStatement)。lines はもとにした記録の行、一行に一つ。 */
export interface VisitStatement {
  readonly id: string;
  readonly fiscalYear: number;
  readonly heading: VisitHeading;
  readonly position: number;
  readonly text: string;
  readonly lines: string;
  readonly printed: 0 | 1;
  readonly note: string;
  readonly version: number;
}

export interface SummaryStatement extends VisitStatement {
  /** もとの行が聞かれた所。行政順は渡した訪問の順。 */
  readonly sources: readonly LineSource[];
  /** もとの行のうち、いまの記録に見つからないもの。 */
  readonly lost: readonly string[];
}

export interface SummarySection {
  readonly heading: VisitHeading;
  readonly label: string;
  /** 並びの順。 */
  readonly statements: readonly SummaryStatement[];
  /** まだどの文にもまとめていない行。聞かれた所の多い順。 */
  readonly rest: readonly VisitLine[];
}

/**
 * ある年度の訪問結果まとめ (S1:476–495): 見出しごとに、資料に載せる文とその根拠の区、まだまとめていない行。
 * 資料に刷るのは printed が 1 の文だけ。
 * @param visits 訪問のすべて。訪問日の書かれたものだけを読む
 */
export function visitSummary(
  visits: readonly VisitRecord[],
  statements: readonly VisitStatement[],
  fiscalYear: number,
): readonly SummarySection[] {
  const visited = visits.filter((visit) => visit.visitedOn !== null && visitYear(visit) === fiscalYear);
  return VISIT_HEADINGS.map(({ code, label }) => {
    const lines = collectLines(visited, code);
    const mine = statements
      .filter((statement) => statement.fiscalYear === fiscalYear && statement.heading === code)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    const used = new Set(mine.flatMap((statement) => splitLines(statement.lines).map(lineKey)));
    return {
      heading: code,
      label,
      statements: mine.map((statement) => withSources(statement, lines)),
      rest: lines.filter(({ text }) => !used.has(lineKey(text))),
    };
  });
}

function withSources(statement: VisitStatement, lines: readonly VisitLine[]): SummaryStatement {
  const byKey = new Map(lines.map((line) => [lineKey(line.text), line]));
  const own = splitLines(statement.lines);
  const sources = new Map<string, LineSource>();
  for (const text of own) {
    for (const source of byKey.get(lineKey(text))?.sources ?? []) sources.set(source.visit, source);
  }
  return {
    ...statement,
    sources: [...sources.values()],
    lost: own.filter((text) => !byKey.has(lineKey(text))),
  };
}
