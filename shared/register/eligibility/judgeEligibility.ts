import { formatWareki } from '../../calendar/wareki.ts';
import { isValidOn } from '../isValidOn.ts';
import { experienceLength, type Length } from './experienceLength.ts';
import type { Clause, EligibilityRules } from './rules.ts';

export interface HeldQualification {
  readonly kind: string;
  readonly obtainedOn: string | null;
  readonly expiresOn: string | null;
}

export interface HeldExperience {
  readonly route: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** 判定の材料。 */
export interface EligibilityQuestion {
  readonly programme: 'room' | 'hub';
  /** この日の定めで、この日までの資格と経験を見る。YYYY-MM-DD */
  readonly day: string;
  readonly qualifications: readonly HeldQualification[];
  readonly experiences: readonly HeldExperience[];
}

/** 判定。met が空なら、号ごとに何が足りないかが missing にある。 */
export interface Eligibility {
  readonly met: readonly Clause[];
  readonly missing: readonly string[];
}

/**
 * 資格要件を満たすか (`domain.md` 1.5)。事業と日で定めが決まり、どれか一つの号を満たせばよい。
 * その日に期限の切れている資格は持っていないものとし、経験は重なりをつないで暦で数える。
 */
export function judgeEligibility(rules: EligibilityRules, question: EligibilityQuestion): Eligibility {
  const set = rules.sets.find(
    (each) => each.programme === question.programme && isValidOn(each.from, each.to, question.day),
  );
  if (set === undefined) {
    return { met: [], missing: [`${formatWareki(question.day)}に効いている資格要件の定めがありません。`] };
  }
  const judged = set.clauses.map((clause) => ({ clause, lacks: lacksOf(clause, question) }));
  const met = judged.filter(({ lacks }) => lacks.length === 0).map(({ clause }) => clause);
  if (met.length > 0) return { met, missing: [] };
  return {
    met,
    missing: judged.map(({ clause, lacks }) => `要件${clause.code}: ${lacks.join('、')}。`),
  };
}

function lacksOf(clause: Clause, question: EligibilityQuestion): readonly string[] {
  return [lackOfQualification(clause, question), lackOfExperience(clause, question)].filter(
    (lack) => lack !== null,
  );
}

function lackOfQualification(
  { qualification }: Clause,
  { qualifications, day }: EligibilityQuestion,
): string | null {
  if (qualification === null) return null;
  const held = qualifications.filter((each) => qualification.kinds.includes(each.kind));
  if (held.some((each) => isValidOn(each.obtainedOn, each.expiresOn, day))) return null;
  const expired = held.filter((each) => each.expiresOn !== null && each.expiresOn < day);
  const [latest] = expired.sort((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? 1 : -1));
  if (latest?.expiresOn) return `${latest.kind}の有効期限が${formatWareki(latest.expiresOn)}に切れています`;
  const [later] = held;
  if (later?.obtainedOn)
    return `${later.kind}の取得日 (${formatWareki(later.obtainedOn)}) がこの日より後です`;
  return `${qualification.label}がありません`;
}

function lackOfExperience({ experience }: Clause, { experiences, day }: EligibilityQuestion): string | null {
  const counted = experiences.filter((each) => experience.routes.includes(each.route));
  const length = experienceLength(counted, day);
  const undated = counted.some((each) => each.from === null) ? ' (始まりの日が空の経験は数えていません)' : '';
  if (length.months === 0 && length.days === 0) return `${experience.label}がありません${undated}`;
  if (length.months >= experience.years * 12) return null;
  return `${experience.label}が${experience.years}年に足りません: ${formatLength(length)}${undated}`;
}

/** 2年11月29日。0 の位は書かない。 */
export function formatLength({ months, days }: Length): string {
  const parts = [
    [Math.floor(months / 12), '年'],
    [months % 12, '月'],
    [days, '日'],
  ] as const;
  return parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('') || '0日';
}
