import type { ReplyDetail } from '../../../shared/api/contract.ts';
import { answerText } from '../../../shared/survey/compareAnswers.ts';
import type { FormDefinition, Item } from '../../../shared/survey/form.ts';

/** 所見と、その並びの番号 (理由はこの番号で渡す)。 */
export type NumberedFinding = ReplyDetail['findings'][number] & { readonly position: number };

export interface ReviewRow {
  readonly item: Item;
  /** 未回答なら null。 */
  readonly answer: string | null;
  /** 書いてあるのに読めなかった。未回答とは違う。 */
  readonly unread: boolean;
  readonly cell: string | null;
  readonly original: string | null;
  readonly findings: readonly NumberedFinding[];
}

export interface ReviewSection {
  readonly code: string;
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** 回答1通を様式の節と項目の順に並べる。 */
export function reviewSections(form: FormDefinition, reply: ReplyDetail): readonly ReviewSection[] {
  const findings = numberFindings(reply);
  return form.sections.map(({ code, title, items }) => ({
    code,
    title,
    rows: items.map((item) => {
      const value = reply.answers[item.code];
      const source = reply.sources[item.code];
      const own = findings.filter((finding) => finding.code === item.code);
      return {
        item,
        answer: value === undefined ? null : answerText(item, value),
        cell: source?.cell ?? own.find((finding) => finding.cell !== null)?.cell ?? null,
        unread: value === undefined && own.some((finding) => finding.level === 'error'),
        original: source?.original ?? quotedIn(own),
        findings: own,
      };
    }),
  }));
}

/** 読めなかったセルの元の文字は、誤りの文の中にだけある (「…」は読めません、…書かれています (「…」))。 */
function quotedIn(findings: readonly NumberedFinding[]): string | null {
  const error = findings.find((finding) => finding.level === 'error');
  const quoted =
    /^「([\s\S]*?)」は/.exec(error?.message ?? '') ?? /\(「([\s\S]*)」\)$/.exec(error?.message ?? '');
  return quoted?.[1] ?? null;
}

/** 項目に付かない所見。様式に無い code のものも、ここに出して落とさない。 */
export function findingsOfFile(form: FormDefinition, reply: ReplyDetail): readonly NumberedFinding[] {
  const codes = new Set(form.sections.flatMap((section) => section.items.map((item) => item.code)));
  return numberFindings(reply).filter((finding) => finding.code === null || !codes.has(finding.code));
}

/** 理由のまだ無い確認の数。 */
export function missingReasons(reply: ReplyDetail, reasons: Readonly<Record<string, string>>): number {
  return numberFindings(reply).filter(
    (finding) => finding.level === 'confirm' && (reasons[String(finding.position)] ?? '').trim() === '',
  ).length;
}

function numberFindings(reply: ReplyDetail): readonly NumberedFinding[] {
  return reply.findings.map((finding, position) => ({ ...finding, position }));
}
