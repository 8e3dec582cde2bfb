import type { ReplyCorrection, ReplyDetail, ReplyFinding } from '../../../shared/api/contract.ts';
import type { AnswerValue } from '../../../shared/survey/answer.ts';
import { answerText } from '../../../shared/survey/compareAnswers.ts';
import type { FormDefinition, Item } from '../../../shared/survey/form.ts';

export interface ReviewRow {
  readonly item: Item;
  /** 今の値 (訂正があれば訂正した値)。 */
  readonly value: AnswerValue | undefined;
  /** 今の値の文。未回答なら null。 */
  readonly answer: string | null;
  /** 書いてあるのに読めなかった。未回答とは違う。 */
  readonly unread: boolean;
  /** 前の回か、今の確定の値の文。比べる回答が無ければ null、比べられない項目は「－」。 */
  readonly before: string | null;
  /** 前の値と違う。 */
  readonly changed: boolean;
  readonly cell: string | null;
  readonly original: string | null;
  readonly findings: readonly ReplyFinding[];
  /** 訂正で済んだ所見。 */
  readonly settled: readonly ReplyFinding[];
  readonly correction: (ReplyCorrection & { readonly readText: string }) | null;
}

export interface ReviewSection {
  readonly code: string;
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** 回答1通を様式の節と項目の順に並べる。 */
export function reviewSections(form: FormDefinition, reply: ReplyDetail): readonly ReviewSection[] {
  return form.sections.map(({ code, title, items }) => ({
    code,
    title,
    rows: items.map((item) => reviewRow(item, reply)),
  }));
}

function reviewRow(item: Item, reply: ReplyDetail): ReviewRow {
  const value = reply.answers[item.code];
  const source = reply.sources[item.code];
  const findings = reply.findings.filter((finding) => finding.code === item.code);
  const settled = reply.settled.filter((finding) => finding.code === item.code);
  const all = [...findings, ...settled];
  const correction = reply.corrections[item.code];
  const comparable = reply.before?.items.includes(item.code) ?? false;
  const earlier = reply.before?.answers[item.code];
  return {
    item,
    value,
    answer: value === undefined ? null : answerText(item, value),
    unread: value === undefined && findings.some((finding) => finding.level === 'error'),
    before: reply.before === null ? null : comparable ? answerText(item, earlier) : '－',
    changed: comparable && JSON.stringify(earlier) !== JSON.stringify(value),
    cell: source?.cell || all.find((finding) => finding.cell !== null)?.cell || null,
    original: source?.original || quotedIn(all),
    findings,
    settled,
    correction:
      correction === undefined ? null : { ...correction, readText: readText(item, correction, all) },
  };
}

/** 読んだ値の文。読めなかったなら、そう言う。 */
function readText(item: Item, { read }: ReplyCorrection, findings: readonly ReplyFinding[]): string {
  if (read === undefined && findings.some((finding) => finding.level === 'error')) return '読めない';
  return answerText(item, read);
}

/** 読めなかったセルの元の文字は、誤りの文の中にだけある (「…」は読めません、…書かれています (「…」))。 */
function quotedIn(findings: readonly ReplyFinding[]): string | null {
  const error = findings.find((finding) => finding.level === 'error');
  const quoted =
    /^「([\s\S]*?)」は/.exec(error?.message ?? '') ?? /\(「([\s\S]*)」\)$/.exec(error?.message ?? '');
  return quoted?.[1] ?? null;
}

/** 項目に付かない所見。様式に無い code のものも、ここに出して落とさない。 */
export function findingsOfFile(form: FormDefinition, reply: ReplyDetail): readonly ReplyFinding[] {
  const codes = new Set(form.sections.flatMap((section) => section.items.map((item) => item.code)));
  return reply.findings.filter((finding) => finding.code === null || !codes.has(finding.code));
}

/** 理由のまだ無い確認の数。 */
export function missingReasons(
  confirms: readonly ReplyFinding[],
  reasons: { of(finding: ReplyFinding): { readonly text: string } },
): number {
  return confirms.filter((finding) => reasons.of(finding).text.trim() === '').length;
}
