import type { Figure } from './figure.ts';
import type { FigurePlace, FigureSource, RegisterOrigin } from './figureOrigin.ts';
import type { Tone } from './segment.ts';

/** 一区の一頁。字は欄に入るだけに切ってある。 */
export interface WardSheetBlock extends Figure {
  readonly kind: 'wardSheet';
  readonly ward: string;
  readonly rooms: readonly SheetRow[];
  readonly people: readonly SheetRow[];
  readonly institutions: SheetInstitutions;
  readonly replies: {
    readonly currentHead: string;
    readonly beforeHead: string;
    readonly rows: readonly SheetReply[];
  };
  /** 様式ごとの状態 (区役所 確定)。 */
  readonly states: readonly string[];
  /** 片付いていない確認事項と、台帳に反映していない違いの数。 */
  readonly open: { readonly questions: number; readonly proposals: number };
  readonly meetings: SheetMeetings;
}

/** 名札と値。名札の無い行は欄の幅いっぱい。 */
export interface SheetRow {
  readonly label: string | null;
  readonly text: string;
}

export interface SheetInstitutions {
  readonly count: number;
  /** 24区の平均 (か所)。 */
  readonly average: number;
  readonly formal: number;
  readonly consented: number;
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  readonly functions: readonly { readonly label: string; readonly count: number }[];
  readonly names: string;
}

export interface SheetReply {
  readonly label: string;
  readonly source: FigureSource;
  /** 前年度と比べられない項目の ※。 */
  readonly mark: string | null;
  readonly unit: string;
  readonly current: SheetValue;
  readonly before: SheetValue;
  /** 前の値の年度と期。無ければ null。 */
  readonly beforePlace?: FigurePlace | null | undefined;
  /** 前の版での項目の code。前の値が無ければ null。 */
  readonly beforeItem?: string | null | undefined;
  /** 24区の中の位置。軸は0から max まで。 */
  readonly place: { readonly own: number; readonly others: readonly number[]; readonly max: number } | null;
}

export interface SheetValue {
  readonly text: string;
  /** 三状態の印。 */
  readonly tone: Tone | null;
  readonly value: number | null;
}

export interface SheetMeetings {
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly held: number;
    readonly planned: number;
    /** 台帳の、その種類の会議。 */
    readonly register?: RegisterOrigin | undefined;
    /** 月ごとの日。開いた日は 18、まだの予定は (18)。 */
    readonly cells: readonly string[];
  }[];
}
