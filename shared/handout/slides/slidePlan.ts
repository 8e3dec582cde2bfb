import type { Tone } from '../model/segment.ts';

/**
 * 直せるスライド (.pptx) の計画。図はその場で数を直せる本物のグラフ、表は本物の表にする。
 * 寸法は mm、字は pt。書くのは `electron/files/slides/writeSlides.ts` だけ。
 */
export interface DeckPlan {
  readonly title: string;
  readonly author: string;
  /** スライドの大きさ mm。 */
  readonly width: number;
  readonly height: number;
  readonly slides: readonly SlidePlan[];
}

export interface SlidePlan {
  /** 発表者の欄に入れる文: 図の出所と注。 */
  readonly notes: string;
  readonly elements: readonly SlideElement[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type SlideElement =
  | TextElement
  | TableElement
  | ChartElement
  | LineElement
  | TileElement
  | PictureElement;

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly size?: number;
  /** 6桁の16進。 */
  readonly color?: string;
}

export interface TextElement {
  readonly kind: 'text';
  readonly box: Box;
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  /** 枠の線 pt。 */
  readonly frame?: number;
}

export interface TableElement {
  readonly kind: 'table';
  readonly box: Box;
  /** 列の幅 mm。和は box.w。 */
  readonly widths: readonly number[];
  /** 行の高さ mm のめやす。 */
  readonly heights: readonly number[];
  readonly size: number;
  /** 一行目は見出し。 */
  readonly rows: readonly (readonly SlideCell[])[];
}

export interface SlideCell {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** 本物のグラフ。区分名の無い一本の帯も、区分が一つの積み棒。 */
export interface ChartElement {
  readonly kind: 'chart';
  readonly box: Box;
  /** stacked 横の積み棒 / bars 横の棒 / columns 縦の棒 / line 折れ線 / doughnut 円。 */
  readonly shape: 'stacked' | 'bars' | 'columns' | 'line' | 'doughnut';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** 値の軸の上端。決めなければ部品が決める。 */
  readonly max?: number;
  /** 目盛の間。 */
  readonly step?: number;
  readonly showLegend: boolean;
  readonly size: number;
}

export interface ChartSeries {
  readonly name: string;
  /** null は値の無いところ (系列の断絶、未集計)。 */
  readonly values: readonly (number | null)[];
  readonly tone: Tone;
}

export interface LineElement {
  readonly kind: 'line';
  readonly box: Box;
  readonly color: string;
  /** pt。 */
  readonly width: number;
}

/** 色のついた四角と字 (区のますの地図)。 */
export interface TileElement {
  readonly kind: 'tile';
  readonly box: Box;
  readonly fill: string;
  readonly color: string;
  readonly runs: readonly TextRun[];
  readonly size: number;
}

/** 絵。読み上げる説明つき。 */
export interface PictureElement {
  readonly kind: 'picture';
  readonly box: Box;
  /** `data:image/png;base64,…` */
  readonly data: string;
  readonly alt: string;
}
