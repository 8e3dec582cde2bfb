/** PDCA の段 (様式A イ-4) と、4つの場面 (イ-5)。状態の項目と、その文の項目。 */
export interface PdcaStep {
  /** 状態の項目の code。 */
  readonly code: string;
  /** 文の項目の code。 */
  readonly text: string;
  readonly label: string;
  readonly group: 'pdca' | 'scene';
}

export const PDCA_STEPS: readonly PdcaStep[] = [
  { code: 'a_i_4a', text: 'a_i_4a_text', label: 'めざすべき姿', group: 'pdca' },
  { code: 'a_i_4b', text: 'a_i_4b_text', label: '抽出された課題', group: 'pdca' },
  { code: 'a_i_4c', text: 'a_i_4c_text', label: '目標', group: 'pdca' },
  { code: 'a_i_4d', text: 'a_i_4d_text', label: '対応策', group: 'pdca' },
  { code: 'a_i_4e', text: 'a_i_4e_text', label: '評価・改善', group: 'pdca' },
  { code: 'a_i_5_1', text: 'a_i_5_1_text', label: '日常の療養支援', group: 'scene' },
  { code: 'a_i_5_2', text: 'a_i_5_2_text', label: '入退院支援', group: 'scene' },
  { code: 'a_i_5_3', text: 'a_i_5_3_text', label: '急変時の対応', group: 'scene' },
  { code: 'a_i_5_4', text: 'a_i_5_4_text', label: '看取り', group: 'scene' },
];
