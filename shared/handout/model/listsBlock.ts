import type { Figure } from './figure.ts';
import type { FigureOrigin } from './figureOrigin.ts';

/** 見出しごとの箇条書き (自由記載、訪問のまとめ)。長ければ次の頁に続く。 */
export interface ListsBlock extends Figure {
  readonly kind: 'lists';
  readonly groups: readonly ListGroup[];
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing: string;
}

export interface ListGroup {
  readonly heading: string;
  readonly items: readonly { readonly text: string; readonly origin: FigureOrigin | null }[];
}
