/** 催しのアンケート一つを、配付資料にも画面にも要る形に。 */
export interface Questionnaire {
  readonly id: string;
  readonly version: number;
  /** アンケートの名 (第1部アンケート)。 */
  readonly title: string;
  readonly event: QuestionnaireEvent;
  /** 配った数 (人)。typed は打った数、attendance は催しの参加者の数 (職種の内訳は足さない)。分からなければ null。 */
  readonly base: { readonly count: number | null; readonly from: 'typed' | 'attendance' };
  /** 回収数 (人)。まだなら null。 */
  readonly returned: number | null;
  /** 回収率。93％、87.3％。分からなければ －。 */
  readonly rate: string;
  readonly items: readonly QuestionnaireItem[];
  /** 資料に載せる自由記載を、見出しごとに並びのとおり。見出しの無いものは ''。 */
  readonly comments: readonly { readonly heading: string; readonly texts: readonly string[] }[];
  /** 載せないものも入れた自由記載のすべて。 */
  readonly entries: readonly QuestionnaireComment[];
  /** 取り込んだ生の回答の表のファイル名。 */
  readonly source: string;
  /** まとめ終えた。その後に数が合わなくなっていることはある (checkQuestionnaire)。 */
  readonly finished: boolean;
  /** 回収数が配った数より多い理由。 */
  readonly reason: string;
  readonly note: string;
}

/** アンケートをとった催し。 */
export interface QuestionnaireEvent {
  readonly table: 'meeting' | 'training';
  readonly id: string;
  /** 会議の種類 (briefing)、研修・普及啓発の区分 (training) の code。 */
  readonly kind: string;
  readonly kindLabel: string;
  /** 催しの名。無ければ種類の語。 */
  readonly title: string;
  /** 第1部・第2部。 */
  readonly part: string;
  /** 開いた日 YYYY-MM-DD。まだなら null。 */
  readonly heldOn: string | null;
  readonly plannedOn: string | null;
  /** 年度 (西暦)。分からなければ null。 */
  readonly fiscalYear: number | null;
  /** 区のコード。市全体なら null。 */
  readonly ward: string | null;
}

export interface QuestionnaireItem {
  readonly id: string;
  readonly version: number;
  /** 並び (小さい順)。 */
  readonly position: number;
  readonly text: string;
  readonly choices: readonly QuestionnaireChoice[];
  /** 打ってある数の和。一つも打っていなければ null。 */
  readonly total: number | null;
  /** 合計が回収数と合わない理由。 */
  readonly reason: string;
  /** 理由を書いたときの差 (合計 − 回収数)。 */
  readonly reasonFor: number | null;
}

/** unknown は、公表資料の図から、どの選択肢のものか読み取れない数 (頁では ※)。 */
export type ChoiceKind = 'choice' | 'other' | 'noAnswer' | 'unknown';

export interface QuestionnaireChoice {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly label: string;
  readonly kind: ChoiceKind;
  /** 選んだ人の数。まだか、分からなければ null。 */
  readonly count: number | null;
}

export interface QuestionnaireComment {
  readonly id: string;
  readonly version: number;
  readonly heading: string;
  readonly position: number;
  readonly text: string;
  /** 資料に載せる。 */
  readonly printed: boolean;
}
