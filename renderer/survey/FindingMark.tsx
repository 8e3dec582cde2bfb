import type { FindingLevel } from '../../shared/survey/answer.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

export const FINDING_WORDS: Readonly<Record<FindingLevel, string>> = {
  error: '誤り',
  confirm: '確認',
  info: '読替',
};

const SHAPES: Readonly<Record<FindingLevel, IconName>> = {
  error: 'octagon',
  confirm: 'triangle',
  info: 'info',
};

/** 所見の形と言葉。 */
export function FindingMark({ level }: { readonly level: FindingLevel }) {
  return (
    <span className={`mark ${level}`}>
      <Icon name={SHAPES[level]} size={14} />
      {level === 'info' ? FINDING_WORDS[level] : <strong>{FINDING_WORDS[level]}</strong>}
    </span>
  );
}

/** 所見の数。零は出さない。 */
export function FindingCounts({
  counts,
}: {
  readonly counts: Readonly<Partial<Record<FindingLevel, number>>>;
}) {
  return (
    <span className="finding-counts">
      {LEVELS.map((level) => {
        const count = counts[level] ?? 0;
        return count === 0 ? null : (
          <span key={level} className={`mark ${level}`}>
            <Icon name={SHAPES[level]} size={14} />
            <span className="unseen">{FINDING_WORDS[level]}</span>
            {count}
          </span>
        );
      })}
    </span>
  );
}

export const LEVELS: readonly FindingLevel[] = ['error', 'confirm', 'info'];

/** 所見を重さごとに数える。 */
export function countFindings(
  findings: readonly { readonly level: FindingLevel }[],
): Readonly<Record<FindingLevel, number>> {
  const of = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  return { error: of('error'), confirm: of('confirm'), info: of('info') };
}
