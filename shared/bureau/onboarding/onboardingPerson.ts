import type { OnboardingStepCode } from './onboardingStep.ts';

/** 済んだことの行 (台帳 onboarding)。doneOn が空の行は、教える人や内容だけが決まっている。 */
export interface OnboardingRecord {
  readonly id: string;
  readonly assignment: string;
  readonly step: OnboardingStepCode;
  readonly doneOn: string | null;
  readonly trainer: string;
  readonly content: string;
  readonly note: string;
}

/**
 * done 済、open 期限内、late 遅れ、later まだ先。
 * missed 未実施: 済まないまま1年目が終わったか、離任した。もう遅れとは数えない。
 */
export type StepState = 'done' | 'open' | 'late' | 'later' | 'missed';

export interface PersonStep {
  readonly step: OnboardingStepCode;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly state: StepState;
  /** 基準日までに済んだ日。 */
  readonly doneOn: string | null;
  /** 期日の後に済んだ。 */
  readonly doneLate: boolean;
  /** 台帳 onboarding の行。まだ無ければ null。 */
  readonly record: OnboardingRecord | null;
}

/** 新任の一人。相談支援と連携拠点の両方に着いた人も一人。 */
export interface OnboardingPerson {
  readonly coordinator: string;
  readonly name: string;
  /** 支援の行を結び付ける配置: 初めて着いた配置 (同じ日なら相談支援)。 */
  readonly assignment: string;
  /** その人の配置みな。どれに付いた行も、その人の済んだことになる。 */
  readonly assignments: readonly string[];
  /** 基準日の区 (室を移っていれば移った先。離任していれば、いた区)。 */
  readonly ward: string;
  readonly supportRoom: string;
  /** 着いている事業。相談支援が先。 */
  readonly programmes: readonly ('room' | 'hub')[];
  /** 着任日。 */
  readonly start: string;
  /** 離任した日。まだいるなら null。 */
  readonly leftOn: string | null;
  readonly steps: readonly PersonStep[];
  /** 次の期日: 済んでいない段階のうち、期日の早いもの。離任した人と1年目の終わった人には無い。 */
  readonly next: PersonStep | null;
}
