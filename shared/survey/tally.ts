/** 集計の結果。形は外から頼られている (`survey tally --json`)。区はすべて5桁コード。 */

export interface SurveyTally {
  readonly survey: string;
  readonly forms: Readonly<Record<string, FormTally>>;
}

export interface FormTally {
  /** 回答者の数 (24)。 */
  readonly n: number;
  readonly items: Readonly<Record<string, ItemTally>>;
  readonly derived: Readonly<Record<string, DerivedTally>>;
}

export type ItemTally = ChoiceTally | NumberTally | TextTally | RowsTally;

/** status3・choice・multi。multi の counts は 'none' も数える。 */
export interface ChoiceTally {
  readonly base: number;
  readonly noAnswer: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly wards: Readonly<Record<string, readonly string[]>>;
}

/** count・hours。`units` は値が0より大きい回答者の数。 */
export interface NumberTally {
  readonly base: number;
  readonly noAnswer: number;
  readonly sum: number;
  readonly units: number;
  readonly bands: readonly BandTally[];
  readonly values: Readonly<Record<string, number>>;
}

export interface BandTally {
  readonly label: string;
  readonly n: number;
  readonly wards: readonly string[];
}

/** text・date。 */
export interface TextTally {
  readonly base: number;
  readonly noAnswer: number;
}

export interface RowsTally {
  readonly base: number;
  readonly noAnswer: number;
  readonly rows: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface DerivedTally {
  readonly value: number;
  readonly values: Readonly<Record<string, number>>;
}
