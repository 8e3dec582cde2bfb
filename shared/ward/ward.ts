/** 行政区。大阪市の24区。並びは行政順 (`position`)。 */
export interface Ward {
  /** 5桁の区コード (例 27127)。回答者の識別にも使う。 */
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly block: Block;
  /** 行政順 1…24。 */
  readonly position: number;
}

/** 市内基本保健医療圏域。 */
export type Block = '北' | '西' | '東' | '南';

export const BLOCKS: readonly Block[] = ['北', '東', '西', '南'];
