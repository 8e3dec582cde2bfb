/** hatched = 斜線。dashed は未回答だけに使う。 */
export type Tone = 'solid' | 'hatched' | 'light' | 'white' | 'dashed';

export interface Segment {
  /** 選択肢の code、階級の名、または 'noAnswer'。 */
  readonly code: string;
  /** \n は置いてよい改行。 */
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
  readonly wards: readonly string[];
}

export interface CountedLabel {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly wards: readonly string[];
}
