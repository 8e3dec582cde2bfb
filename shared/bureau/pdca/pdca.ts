import type { Half } from '../../survey/survey.ts';
import type { PdcaStep } from './pdcaSteps.ts';

/** 並べる回。古い回から。 */
export interface PdcaRound {
  readonly id: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly half: Half;
}

/** ある区の、ある段の、ある回の答え。 */
export interface PdcaCell {
  readonly round: string;
  /** 確定した回答が無ければ null。 */
  readonly reply: string | null;
  /** その回の様式に段の項目があるか。 */
  readonly asked: boolean;
  /** 状態の選択肢。未回答なら null。 */
  readonly state: { readonly code: string; readonly label: string } | null;
  /** 文。書かれていなければ null。 */
  readonly text: string | null;
  /** その回での文の項目の code (回答を開く先)。 */
  readonly textItem: string;
  /** 前の回 (答えのある、すぐ前の回) から状態・文が変わったか。前が無いか、定義が変わっていれば null。 */
  readonly changed: { readonly state: boolean; readonly text: boolean } | null;
  /** 前の回との間で問いの意味が変わっていれば、その訳。 */
  readonly broken: string | null;
}

export interface PdcaWard {
  /** 区コード。 */
  readonly ward: string;
  readonly name: string;
  readonly block: string;
  readonly steps: readonly (PdcaStep & { readonly cells: readonly PdcaCell[] })[];
}

/** 区ごとの課題・目標・対応策と4つの場面を、回を横に並べたもの。 */
export interface Pdca {
  readonly rounds: readonly PdcaRound[];
  /** 行政順。 */
  readonly wards: readonly PdcaWard[];
}
