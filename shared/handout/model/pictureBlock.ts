import type { Figure } from './figure.ts';

/** 職員が選んだ絵。 */
export interface PictureBlock extends Figure {
  readonly kind: 'picture';
  /** `data:image/png;base64,…`。台帳に絵が無ければ null。 */
  readonly data: string | null;
  /** 画素。 */
  readonly width: number;
  readonly height: number;
  /** 紙の上の高さの上限 (mm)。 */
  readonly tallest: number;
  readonly alt: string;
  readonly caption: string | null;
}
