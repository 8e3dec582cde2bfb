import type { FormId } from './form.ts';
import type { Half } from './survey.ts';

/**
 * 前に公表した数、一つ。資料に印刷されたとおりで、回答からの再計算では決して書き換えない。
 * 見本の `resources/sample/published.json` はこの形の並び。
 */
export interface PublishedFigure {
  /** UUIDv7。見本では figures.json の番号を小文字にしたもの ('f-225')。 */
  readonly id: string;
  /** どの様式の項目か。様式に無い数 (行事など) は null。 */
  readonly form: FormId | null;
  /** 項目か導出値の code。form が null なら使わない (label で並べる)。 */
  readonly item: string;
  /** 資料に印刷された名。 */
  readonly label: string;
  /**
   * 項目のどの数か: null は値 (合計・導出値)。選択肢の code ('done'、'c1'、'none') はそれを選んだ区数、
   * `units` は値が1以上の区数、それ以外は階級の名で、その区数。
   */
  readonly part: string | null;
  /** part の印刷された名 ('実施済'、'20時間')。part が null なら ''。 */
  readonly partLabel: string;
  /** 年度 (西暦)。 */
  readonly fiscalYear: number;
  readonly half: Half;
  readonly value: number;
  /** 件・回・区・人・か所。 */
  readonly unit: string;
  /** 印刷されていた n (区)。無ければ null。 */
  readonly base: number | null;
  /** 出典: 資料の名 ('報告2－資料① 令和6年度 取組み')。 */
  readonly document: string;
  /** 出典: 頁・場所 ('10頁 会議・研修会等への参加')。 */
  readonly page: string;
  /** 資料の日付 YYYY-MM-DD。分からなければ null。 */
  readonly publishedOn: string | null;
  /** 印刷されていた注記、写した人の覚え。 */
  readonly note: string;
}
