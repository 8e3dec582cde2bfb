import type { Half } from '../../survey/survey.ts';

/** 頁に出ている数一つ。機械判読用の表の一行になる。 */
export interface HandoutNumber {
  /** 図表の中の区分。選択肢の code、階級の名など。無ければ null。 */
  readonly code: string | null;
  readonly label: string;
  /** 区ごとの数なら区の名。市全体の数なら null。 */
  readonly ward: string | null;
  readonly value: number;
  /** 区・人・件・機関・時間など。 */
  readonly unit: string;
  /** 数が属する年度 (西暦)。資料の年度と同じなら null。 */
  readonly fiscalYear: number | null;
  /** 数の属する期。基準日で決まる数 (fiscalYear が null) には無い。 */
  readonly half?: Half | undefined;
  /** 集計の項目。定義に書いた数なら null。 */
  readonly source: { readonly form: string; readonly item: string } | null;
  /** 数の外に置かれた注の印 (※1)。言葉に付いた印は label にある。 */
  readonly marks?: readonly string[];
  /** その数になった区の名、行政順。区の数でなければ空。 */
  readonly wards: readonly string[];
}
