import type { FormId } from '../../survey/form.ts';
import type { Half } from '../../survey/survey.ts';
import type { Orientation } from '../model/handoutModel.ts';
import type { BlockDefinition } from './blockDefinition.ts';

/**
 * 配付資料の定義: 頁、題、図の出所、文。毎年変わるので職員が直すデータであり、コードには書かない。
 * 項目は `様式.code` (hub.c_1a) で指す。文の中の `{hub.c_1a.c1}` は数に置き換わる (sentence.ts)。
 */
export interface HandoutDefinition {
  readonly id: string;
  readonly title: string;
  /** 表紙に置く題 (\n は改行)。書かなければ title。 */
  readonly coverTitle?: string | undefined;
  /** 表紙に置く、配る会議の名と開く日 (YYYY-MM-DD)。`fiscalYear` を書けば、その年度の資料にだけ置く。 */
  readonly council?:
    | {
        readonly name?: string | undefined;
        readonly heldOn?: string | undefined;
        readonly fiscalYear?: number | undefined;
      }
    | undefined;
  readonly documentNumber: string;
  readonly author: string;
  readonly public: boolean;
  /** 元になる調査の回が集めているはずの様式。空ならどの回でもよく、無くてもよい。 */
  readonly forms: readonly FormId[];
  /** 元になる回の期。書かなければどの期でもよい。 */
  readonly half?: Half | undefined;
  /** 局の取組を刷る年度 (西暦)。書けば調査の回によらず、刷るときにほかの年度も選べる。 */
  readonly fiscalYear?: number | undefined;
  /** 年度で刷り、年度を選ばなければ今日の年度のもの (年間予定)。 */
  readonly ofThisYear?: boolean | undefined;
  /** 台帳を数える基準日 YYYY-MM-DD。書かなければ調査の回の基準日、回が無ければ今日。 */
  readonly asOf?: string | undefined;
  /** A4 の向き。書かなければ横。 */
  readonly orientation?: Orientation | undefined;
  readonly chapters: readonly { readonly id: string; readonly numeral: string; readonly label: string }[];
  readonly pages: readonly PageDefinition[];
}

export interface PageDefinition {
  readonly id: string;
  /** その年度 (西暦) の事実を書いた頁。ほかの年度の資料には入らない。 */
  readonly fiscalYear?: number | undefined;
  readonly chapter: string | null;
  readonly section: string | null;
  /** 頁を区の数だけ、行政順に繰り返す。章はブロック、節は区の名になる。 */
  readonly perWard?: boolean | undefined;
  /** 「令和6年9月1日現在」を印刷するか。 */
  readonly asOf: boolean;
  /** 上から順に試し、数がそろい条件が成り立つ最初の文を使う。最後は数の無い文にしておく。 */
  readonly message: readonly Sentence[];
  readonly lead: readonly Sentence[];
  readonly blocks: readonly BlockDefinition[];
  readonly notes: readonly NoteDefinition[];
}

/** 数の入る文。\n は改行。`when` はすべて成り立つこと (例「hub.c_1a.answered > 0」)。 */
export interface Sentence {
  readonly text: string;
  readonly when?: readonly string[] | undefined;
  /** 文の `{parts}` に、成り立つものだけを読点でつないで入れる。一つも無ければこの文は使わない。 */
  readonly parts?: readonly SentencePart[] | undefined;
}

export interface SentencePart {
  readonly text: string;
  readonly when?: readonly string[] | undefined;
}

export interface NoteDefinition extends Sentence {
  readonly mark: string | null;
}
