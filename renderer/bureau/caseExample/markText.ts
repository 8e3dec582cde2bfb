import type { CheckedFinding } from '../../../shared/bureau/caseExample/checkedCase.ts';

/** 文を、所見のある所とない所に分けたもの。 */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  readonly finding: CheckedFinding | null;
}

/** 一つの欄の文を、見つかった所で切る。 */
export function markText(text: string, findings: readonly CheckedFinding[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) pieces.push({ start: at, text: text.slice(at, finding.start), finding: null });
    pieces.push({ start: finding.start, text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), finding: null });
  return pieces;
}
