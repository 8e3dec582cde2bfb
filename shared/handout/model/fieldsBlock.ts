import type { Figure } from './figure.ts';
import type { FigureOrigin } from './figureOrigin.ts';

/** 名札と文を縦に並べた記録 (日時・場所・内容・参加者)。まとまりごとに題。 */
export interface FieldsBlock extends Figure {
  readonly kind: 'fields';
  readonly groups: readonly FieldGroup[];
  /** まとまりが一つも無いときに印刷する言葉。 */
  readonly nothing: string;
  readonly dates: readonly GatheringDate[];
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly RecordField[];
}

export interface RecordField {
  readonly label: string;
  /** 一行が一つの文、文は切れはしの並び。 */
  readonly lines: readonly (readonly FieldPiece[])[];
}

/** 文の切れはし。数か日なら出所があり、画面で押せる。 */
export interface FieldPiece {
  readonly text: string;
  readonly number?: { readonly label: string; readonly value: number; readonly unit: string } | undefined;
  readonly origin?: FigureOrigin | undefined;
}

/** 頁に出る催しの日。数値のブックの「日付」になる。 */
export interface GatheringDate {
  /** 何の日か (会議名 第1部)。 */
  readonly label: string;
  /** YYYY-MM-DD。日が決まっていなければ null。 */
  readonly on: string | null;
  readonly endedOn: string | null;
  /** HH:MM */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly place: string;
  readonly held: boolean;
}
