import type { Tone } from '../model/segment.ts';

export interface BlockHead {
  readonly id: string;
  /** その年度 (西暦) の事実を書いた図。ほかの年度の資料には入らない。 */
  readonly fiscalYear?: number | undefined;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly ruled?: boolean | undefined;
  /** 頁の半分の幅にする。 */
  readonly half?: boolean | undefined;
}

/** 選択肢の code か階級の名ごとの、濃さと改行を入れた言葉。 */
export interface SegmentLooks {
  readonly tones?: Readonly<Record<string, Tone>> | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** 階級の並び。選択肢は様式の順。 */
  readonly order?: 'ascending' | 'descending' | undefined;
}
