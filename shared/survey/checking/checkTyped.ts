import type { Answers, AnswerValue, Finding } from '../answer.ts';
import { type FormDefinition, formItems } from '../form.ts';
import { readTyped } from '../typing/readTyped.ts';
import type { TypedAnswer } from '../typing/typedAnswer.ts';
import { type CheckFacts, checkAnswers } from './checkAnswers.ts';

/** 手で打った回答の読み: 取れた値と、届いたファイルと同じ所見。 */
export interface TypedCheck {
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

/** 手で打った回答を、届いたファイルと同じ規則で読み、確かめる。読めない答えは error になり、値は取らない。 */
export function checkTyped(
  form: FormDefinition,
  typed: Readonly<Record<string, TypedAnswer>>,
  facts: CheckFacts,
): TypedCheck {
  const answers: Record<string, AnswerValue> = {};
  const findings: Finding[] = [];
  for (const item of formItems(form)) {
    const own = typed[item.code];
    if (own === undefined) continue;
    const reading = readTyped(item, own);
    if (reading.value !== undefined) answers[item.code] = reading.value;
    findings.push(...reading.remarks.map((remark) => ({ ...remark, code: item.code, cell: null })));
  }
  const broken = new Set(
    findings.filter((finding) => finding.level === 'error').map((finding) => finding.code ?? ''),
  );
  return { answers, findings: [...findings, ...checkAnswers(form, answers, facts, broken)] };
}
