import { checkQuestionnaire } from './checkQuestionnaire.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * 数の合わないアンケートを載せる頁の注。理由が書いてあれば理由も、無ければ確かめていないことも言う。
 * 合っていれば空。
 */
export function printedNotes(questionnaire: Questionnaire): readonly string[] {
  return checkQuestionnaire(questionnaire).flatMap(({ level, message, reason }) =>
    level === 'confirm' ? [`${message}${reason ?? '理由は確かめていません。'}`] : [],
  );
}
