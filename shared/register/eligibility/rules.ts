/** 資格要件の定め。号の文も数も `resources/rules/eligibility.json` にあり、改まれば期間を分けて足す。 */
export interface EligibilityRules {
  readonly sets: readonly RuleSet[];
}

/** ある事業の、ある期間の定め。どれか一つの号を満たせばよい。 */
export interface RuleSet {
  readonly programme: 'room' | 'hub';
  readonly title: string;
  /** 効く期間 YYYY-MM-DD、両端の日を含む。null は限りなし。 */
  readonly from: string | null;
  readonly to: string | null;
  readonly clauses: readonly Clause[];
}

export interface Clause {
  readonly code: string;
  /** 公表資料の文。 */
  readonly text: string;
  /** どれか一つを持っていなければならない。null なら資格は問わない。 */
  readonly qualification: { readonly label: string; readonly kinds: readonly string[] } | null;
  readonly experience: {
    readonly label: string;
    readonly routes: readonly string[];
    /** 要る年数。0 なら年数は問わないが、経験は要る。 */
    readonly years: number;
  };
}
