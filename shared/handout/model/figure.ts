import type { FigureSource, RegisterOrigin } from './figureOrigin.ts';

/** 図と表に共通の名と出所。 */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** 題の横の小さい字 (ます1つが1区、複数回答 n＝24区)。 */
  readonly hint: string | null;
  /** 集計のどの項目から来たか。定義に書いた事実だけなら null。 */
  readonly source: FigureSource | null;
  /** 題の上に線を引くか (頁の中の節のとき)。 */
  readonly ruled: boolean;
  /** 台帳から数えた図: どの台帳のどの行か。 */
  readonly register?: RegisterOrigin | undefined;
  /** 頁の半分の幅。続く二つの半分の図は左右に並ぶ。 */
  readonly half?: boolean | undefined;
  /** 図の代わりに印刷する言葉 (この回の様式に無い項目、未回答)。 */
  readonly instead?: string | undefined;
}
