import { foldText } from '../../text/foldText.ts';
import type { PdcaCell, PdcaWard } from './pdca.ts';

/** 区の絞り方。いちばん新しい回を見る。 */
export const PDCA_FILTERS = {
  every: 'すべての区',
  noIssue: '課題の文が無い区',
  noGoal: '目標の文が無い区',
  noMeasure: '対応策の文が無い区',
  unanswered: '未回答の段がある区',
  changed: '前の回から変わった区',
} as const;

export type PdcaFilter = keyof typeof PDCA_FILTERS;

/**
 * 絞り方と探す字に合う区。探す字は、全角半角・ひらがなカタカナ・空白によらず、どの回のどの文からも探す。
 * @param round 見る回 (いちばん新しい回) の id
 */
export function filterPdca(
  wards: readonly PdcaWard[],
  filter: PdcaFilter,
  word: string,
  round: string,
): readonly PdcaWard[] {
  const key = foldText(word);
  return wards.filter(
    (ward) =>
      matches(ward, filter, round) &&
      (key === '' || ward.steps.some(({ cells }) => cells.some((cell) => hasWord(cell, key)))),
  );
}

/** この文に、探す字があるか。 */
export function hasWord({ text }: Pick<PdcaCell, 'text'>, key: string): boolean {
  return key !== '' && text !== null && foldText(text).includes(foldText(key));
}

/** ある回の、ある段の答え。 */
export function cellAt(ward: PdcaWard, code: string, round: string): PdcaCell | undefined {
  return ward.steps.find((step) => step.code === code)?.cells.find((cell) => cell.round === round);
}

function matches(ward: PdcaWard, filter: PdcaFilter, round: string): boolean {
  const noText = (code: string) => (cellAt(ward, code, round)?.text ?? null) === null;
  const cells = ward.steps.flatMap((step) => step.cells.filter((cell) => cell.round === round));
  switch (filter) {
    case 'every':
      return true;
    case 'noIssue':
      return noText('a_i_4b');
    case 'noGoal':
      return noText('a_i_4c');
    case 'noMeasure':
      return noText('a_i_4d');
    case 'unanswered':
      return cells.some((cell) => cell.asked && cell.state === null);
    case 'changed':
      return cells.some(({ changed }) => changed !== null && (changed.state || changed.text));
  }
}
