import type { Band } from '../../survey/form.ts';
import type { BlockHead, SegmentLooks } from './blockHead.ts';

export interface CellsDefinition extends BlockHead, SegmentLooks {
  readonly kind: 'cells';
  readonly item: string;
  /** 様式の階級の代わりに使う階級。0 から上限なしまで切れ目なく。 */
  readonly bands?: readonly Band[] | undefined;
  readonly breakdown?:
    | {
        readonly item: string;
        readonly of: string;
        readonly title: string;
        /** 区数を印刷するか。 */
        readonly counts: boolean;
      }
    | undefined;
  readonly strips?: readonly StripDefinition[] | undefined;
  readonly stripsOf?: { readonly of: string; readonly label: string } | undefined;
  /** 前年度の同じ期の帯を下に並べる。 */
  readonly lastYear?: boolean | undefined;
  /** 紙に区の名を出す区分と、その見出し。 */
  readonly named?: readonly { readonly of: string; readonly label: string }[] | undefined;
}

export interface StripDefinition extends SegmentLooks {
  readonly item: string;
  readonly title: string;
  readonly hint: string;
}

export interface BarsDefinition extends BlockHead {
  readonly kind: 'bars';
  readonly item: string;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export interface StatesDefinition extends BlockHead {
  readonly kind: 'states';
  readonly numbered: boolean;
  readonly rows: readonly { readonly item: string; readonly label?: string | undefined }[];
  /** 右に並べる前の年度の区数: どの選択肢か、その印刷の言葉 (実施済・検討済)。 */
  readonly earlier?: { readonly choice: string; readonly label: string } | undefined;
}

export interface CountsDefinition extends BlockHead {
  readonly kind: 'counts';
  readonly items: readonly { readonly item: string; readonly label?: string | undefined }[];
  /** 様式の順か、多い順 (「その他」は最後)。 */
  readonly order: 'form' | 'descending';
}

export interface YearsDefinition extends BlockHead {
  readonly kind: 'years';
  /** 推移を見る項目 (合計)。 */
  readonly total: string;
  readonly totalLabel: string;
  /** 積む内訳と、表の下に並べる再掲。 */
  readonly parts: readonly { readonly item: string; readonly label: string }[];
  readonly within: readonly { readonly item: string; readonly label: string }[];
  /** いくつの年度を並べるか (新しい方から)。 */
  readonly years: number;
  /** 前年度までの上半期を参考として右に並べるか。 */
  readonly reference: boolean;
}

/** 回答の行か文の表 (事例、課題)。一頁に入らなければ次の頁に続く。 */
export interface AnswersDefinition extends BlockHead {
  readonly kind: 'answers';
  /** 繰返し行か自由記述の項目。 */
  readonly item: string;
  /** 並べる欄: 行の列の code か、ward 区・number 通し番号 (資料を通して続く)・text 文。幅は mm。 */
  readonly columns: readonly { readonly field: string; readonly label: string; readonly width: number }[];
  /** 行の列が、並べた値のどれかである行だけ。 */
  readonly where?: { readonly column: string; readonly is: readonly string[] } | undefined;
}

/** 職員が書いた文の一覧と、根拠の回答の区。 */
export interface TextsDefinition extends BlockHead {
  readonly kind: 'texts';
  readonly item: string;
  readonly textHead: string;
  readonly wardsHead: string;
}

export interface StatementsDefinition extends BlockHead {
  readonly kind: 'statements';
  readonly labelHead: string;
  readonly statementsHead: string;
  /** 取り組むと答えた区の数の欄。 */
  readonly wardsHead: string;
  readonly numbered: boolean;
  readonly rows: readonly { readonly item: string; readonly label: string }[];
}

/** いくつかの項目の年度の推移を折れ線で。 */
export interface LinesDefinition extends BlockHead {
  readonly kind: 'lines';
  readonly series: readonly { readonly item: string; readonly label: string }[];
  /** いくつの年度を並べるか (新しい方から)。 */
  readonly years: number;
}

/** 割合の円。item は一つだけ選ぶ項目の区数、items は数の項目の市全体の和。 */
export interface SharesDefinition extends BlockHead {
  readonly kind: 'shares';
  readonly item?: string | undefined;
  readonly items?: readonly { readonly item: string; readonly label: string }[] | undefined;
}
