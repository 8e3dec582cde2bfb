import { CASE_FINDING_KINDS, CASE_TEXTS, type CaseFinding } from './caseFinding.ts';

/** 「公開してもよい」とした所見一つ。位置によらず、同じ欄の同じ字に及ぶ。 */
export interface SetAside {
  /** 種類の名 (人の名)。 */
  readonly kindLabel: string;
  /** 欄の名 (相談内容)。 */
  readonly fieldLabel: string;
  readonly text: string;
  readonly reason: string;
  /** 決めた日 YYYY-MM-DD。 */
  readonly on: string;
  readonly who: string;
}

/** 台帳の列 (一行に一つ) の書き方。人も履歴でそのまま読める。 */
export function formatSetAsides(list: readonly SetAside[]): string {
  return list
    .map(({ kindLabel, fieldLabel, text, reason, on, who }) =>
      [kindLabel, fieldLabel, text, reason, on, who].map(plainPart).join(SEPARATOR),
    )
    .join('\n');
}

/** 書いたものを読む。形の違う行は捨てる (よいとした証しにならない)。 */
export function parseSetAsides(lines: string): readonly SetAside[] {
  return lines.split('\n').flatMap((line) => {
    const [kindLabel, fieldLabel, text, reason, on, who, ...rest] = line.split(SEPARATOR);
    if (kindLabel === undefined || fieldLabel === undefined || text === undefined) return [];
    if (reason === undefined || on === undefined || who === undefined || rest.length > 0) return [];
    return [{ kindLabel, fieldLabel, text, reason, on, who }];
  });
}

/** この所見をよいとした記録。無ければ null。 */
export function findSetAside(finding: CaseFinding, list: readonly SetAside[]): SetAside | null {
  return (
    list.find(
      (each) =>
        each.kindLabel === CASE_FINDING_KINDS[finding.kind] &&
        each.fieldLabel === CASE_TEXTS.find(({ key }) => key === finding.field)?.label &&
        each.text === plainPart(finding.text),
    ) ?? null
  );
}

/** 所見をよいとする記録を作る。 */
export function makeSetAside(
  finding: CaseFinding,
  decision: Pick<SetAside, 'reason' | 'on' | 'who'>,
): SetAside {
  return {
    kindLabel: CASE_FINDING_KINDS[finding.kind],
    fieldLabel: finding.fieldLabel,
    text: plainPart(finding.text),
    ...decision,
  };
}

const SEPARATOR = '｜';

function plainPart(text: string): string {
  return text.replace(/[\s｜]+/g, ' ').trim();
}
