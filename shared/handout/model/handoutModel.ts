import type { Ward } from '../../ward/ward.ts';
import type { StatedOrigin } from './figureOrigin.ts';
import type { HandoutBlock } from './handoutBlock.ts';

/**
 * 配付資料の仕上がり。数も文も決まっていて、描くだけの姿。JSON にそのまま書ける。
 * 数字はすべて、どの区から来たか (`wards`: 区名を行政順) を持つ。
 */
export interface HandoutModel {
  readonly id: string;
  readonly title: string;
  /** 表紙の題。\n は改行。 */
  readonly coverTitle: string;
  /** 表紙に置く、配る会議の名と開く日 (令和7年10月9日)。無ければ空。 */
  readonly council?: readonly string[] | undefined;
  /** 元になった調査の回。調査によらない資料は null。 */
  readonly survey: string | null;
  readonly fiscalYear: number;
  /** 令和6年度 */
  readonly fiscalYearLabel: string;
  /** 基準日 YYYY-MM-DD。 */
  readonly asOf: string;
  /** 資料４ */
  readonly documentNumber: string;
  readonly author: string;
  readonly language: 'ja';
  /** 区ごとの頁のうち一区だけにした資料の、その区。 */
  readonly only?: Pick<Ward, 'code' | 'name'> | undefined;
  /** 〔公開資料〕と印刷するか。 */
  readonly public: boolean;
  readonly orientation: Orientation;
  /** 架空の値か。すべての頁の柱に「架空の値」と印刷する。 */
  readonly sample: boolean;
  readonly chapters: readonly HandoutChapter[];
  readonly pages: readonly HandoutPage[];
  /** 公開資料に出せない図があるとき、その一文ずつ。あれば紙にもファイルにもしない。 */
  readonly refusals?: readonly string[] | undefined;
}

/** A4 の横か縦。 */
export type Orientation = 'landscape' | 'portrait';

export interface HandoutChapter {
  readonly id: string;
  /** Ⅰ Ⅱ Ⅲ */
  readonly numeral: string;
  readonly label: string;
}

export interface HandoutPage {
  readonly id: string;
  /** 章の id。表紙は null。 */
  readonly chapter: string | null;
  readonly section: string | null;
  /** 区ごとの頁の区。 */
  readonly ward?: Ward | undefined;
  /** 令和6年9月1日現在 */
  readonly asOf: string | null;
  /** 1行か2行。 */
  readonly message: readonly string[];
  readonly lead: readonly string[];
  readonly blocks: readonly HandoutBlock[];
  readonly notes: readonly HandoutNote[];
  /** 文の中の数の出所。 */
  readonly origins?: readonly StatedOrigin[] | undefined;
}

/** 注。`mark` は ※、※1 など。単位や図の見方には印が無い。 */
export interface HandoutNote {
  readonly mark: string | null;
  readonly text: string;
}
