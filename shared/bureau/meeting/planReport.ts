/** 会議の計画と実績。区ごと、種類ごと、年度ごと。 */
export interface PlanReport {
  readonly fiscalYear: number;
  /** 見ている種類の code と名。 */
  readonly kind: string;
  readonly label: string;
  /** その年度の、種類ごとの計。 */
  readonly kinds: readonly KindTotals[];
  /** 区ごとに開く種類なら24区を行政順に。市全体でだけ開く種類なら空。 */
  readonly wards: readonly WardPlan[];
  /** 市全体で開くもの。計画も会議も無ければ null。 */
  readonly city: WardPlan | null;
  /** 開催予定回数の階級。様式の定義のもの。調査に尋ねる項目の無い種類では空。 */
  readonly bands: readonly PlanBand[];
  readonly topics: readonly PlanTopic[];
  /** 同じことを尋ねた調査。その年度に無ければ null。 */
  readonly survey: PlanSurvey | null;
  /** 台帳と回答の違い、区の順。 */
  readonly differences: readonly PlanDifference[];
}

export interface PlanCounts {
  /** 計画の回数。計画が無ければ null。 */
  readonly planned: number | null;
  /** 予定日があり、まだ開いていない (中止を除く)。 */
  readonly dated: number;
  /** dated のうち、予定日を過ぎて開催の記録の無いもの。 */
  readonly overdue: number;
  readonly held: number;
  /** 計画 − 開催済。計画より多く開いていれば負。計画が無ければ null。 */
  readonly remaining: number | null;
  /** 残りのうち、予定日も決まっていない回数。 */
  readonly undated: number;
}

export interface KindTotals extends PlanCounts {
  readonly kind: string;
  readonly label: string;
}

export interface WardPlan extends PlanCounts {
  /** 区コード。市全体は null。 */
  readonly ward: string | null;
  readonly name: string;
  /** 年度計画の行の id。無ければ null。 */
  readonly plan: string | null;
  /** 計画に書いた主な議題の code。 */
  readonly planTopics: readonly string[];
  /** 会議に書いた主な議題の code。 */
  readonly meetingTopics: readonly string[];
  /** その年度の会議、日の順。 */
  readonly meetings: readonly PlanMeeting[];
  /** 調査の回答。調査が無ければ null。 */
  readonly answer: WardAnswer | null;
}

export interface PlanMeeting {
  readonly id: string;
  /** 部を除いた名。 */
  readonly title: string;
  /** 開いた日、無ければ予定日。 */
  readonly day: string;
  /** 部ごとに一行の会議の、部ごとの行。分かれていなければ空。 */
  readonly parts: readonly { readonly id: string; readonly part: string }[];
  readonly state: 'held' | 'overdue' | 'planned' | 'cancelled';
}

export interface WardAnswer {
  /** 確定した回答。無ければ null。 */
  readonly reply: string | null;
  /** 開催予定回数。未回答は null。 */
  readonly count: number | null;
  /** 主な議題の code。未回答は null。 */
  readonly topics: readonly string[] | null;
}

export interface PlanBand {
  readonly label: string;
  /** 区コード。台帳の計画の回数がこの階級の区。 */
  readonly register: readonly string[];
  /** 回答の回数がこの階級の区。調査が無ければ空。 */
  readonly survey: readonly string[];
}

export interface PlanTopic {
  readonly code: string;
  readonly label: string;
  /** 年度計画にこの議題を書いた区。 */
  readonly plan: readonly string[];
  /** 会議にこの議題を書いた区。 */
  readonly meetings: readonly string[];
  readonly survey: readonly string[];
}

export interface PlanSurvey {
  readonly id: string;
  readonly title: string;
  /** 開催予定回数と主な議題を尋ねる項目。 */
  readonly countItem: string;
  readonly topicItem: string;
  readonly countLabel: string;
  readonly topicLabel: string;
  /** 確定した回答のある区の数。 */
  readonly answered: number;
}

export interface PlanDifference {
  readonly ward: string;
  readonly name: string;
  readonly what: 'count' | 'topics';
  /** 「3回」「①②」「計画なし」。 */
  readonly register: string;
  readonly survey: string;
  /** 「北区: 台帳 3回／回答 4回」。 */
  readonly message: string;
  readonly plan: string | null;
  readonly reply: string | null;
  readonly item: string;
}
