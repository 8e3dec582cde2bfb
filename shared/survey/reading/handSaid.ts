import type { FormId } from '../form.ts';

/** 機械に決められないことを、人がファイルを見て決めたもの。言わなかったところは null か、鍵が無い。 */
export interface HandSaid {
  readonly form: FormId | null;
  /** 区の5桁のコード。 */
  readonly respondent: string | null;
  /** 回答欄の鍵 (`answerKey.ts`) → 人が指したセル。表 (rows) は見出しの左端のセル。blank は「未回答」。 */
  readonly places: Readonly<Record<string, HandPlace>>;
}

export type HandPlace = HandCell | 'blank';

/** 0始まりの行と列。 */
export interface HandCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const NOTHING_SAID: HandSaid = { form: null, respondent: null, places: {} };
