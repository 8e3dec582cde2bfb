import { formFileName } from '../formFileName.ts';
import type { QuestionSheet } from './questionSheet.ts';

/** 確認票のファイル名 `R6通年_連携拠点_05中央区_確認票.xlsx`。二回目からは回を添える。 */
export function questionFileName(
  { form, survey, ward, round }: Pick<QuestionSheet, 'form' | 'survey' | 'ward' | 'round'>,
  extension: 'xlsx' | 'pdf',
): string {
  const base = formFileName(form, survey, ward).replace(/\.xlsx$/, '');
  return `${base}_確認票${round > 1 ? `${round}回目` : ''}.${extension}`;
}
