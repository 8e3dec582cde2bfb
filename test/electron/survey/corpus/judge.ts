import { DaichoError } from '../../../../shared/api/failure.ts';
import type { Answers, Finding } from '../../../../shared/survey/answer.ts';
import { formItems } from '../../../../shared/survey/form.ts';
import type { Draft } from './draft.ts';

/** 読んだ結果: 答えと所見、または断り。 */
export type Outcome = { readonly answers: Answers; readonly findings: readonly Finding[] } | DaichoError;

/** ほかの項目の答えが変わったために出る照合。 */
const KNOCK_ON: readonly Finding['kind'][] = ['totalNotParts', 'withinOverTotal', 'followUpWithoutBase'];

/**
 * 読んだ結果が崩しのとおりか。違っていれば、その訳を並べる。
 * どの項目も、正しい答えと同じであるか、その項目に誤りか確認が付いていること。崩していない項目は何も変わらないこと。
 */
export function judge(draft: Draft, outcome: Outcome): readonly string[] {
  if (outcome instanceof DaichoError) return judgeRefusal(draft, outcome);
  if (draft.refused !== null) return [`断るはず (${draft.refused}) が読めた`];
  const { answers, findings } = outcome;
  const items = formItems(draft.form);
  const raised = (code: string) => findings.filter((each) => each.code === code && each.level !== 'info');
  const wrong = items.filter(({ code }) => !same(answers[code], draft.truth[code]));
  const troubles = [
    ...wrong
      .filter(({ code }) => raised(code).length === 0)
      .map(
        ({ code }) => `${code}: 正しくは ${said(draft.truth[code])} だが、所見なしで ${said(answers[code])}`,
      ),
    ...wrong
      .filter(({ code }) => !draft.loose && !draft.touched.has(code))
      .map(
        ({ code }) =>
          `${code}: 崩していないのに ${said(answers[code])} (${raised(code).map((each) => each.message)})`,
      ),
    ...items
      .filter(({ code }) => !draft.loose && !draft.touched.has(code))
      .flatMap(({ code }) => raised(code).filter((each) => !KNOCK_ON.includes(each.kind)))
      .map((each) => `${each.code}: 崩していないのに ${each.level} ${each.message}`),
    ...draft.expected
      .filter(
        ({ level, kind, code }) =>
          !findings.some((each) => each.level === level && each.kind === kind && each.code === code),
      )
      .map(
        ({ level, kind, code }) =>
          `${code}: ${level} ${kind} の所見が無い (${findings.filter((each) => each.code === code).map((each) => `${each.level} ${each.kind} ${each.message}`)})`,
      ),
    ...findings
      .filter((each) => each.code === null && each.level !== 'info')
      .filter(
        ({ level, kind }) =>
          !draft.expected.some((one) => one.code === null && one.level === level && one.kind === kind),
      )
      .map((each) => `崩していないのに ${each.level} ${each.message}`),
  ];
  return troubles.length <= 6 ? troubles : [...troubles.slice(0, 6), `ほか${troubles.length - 6}件`];
}

function judgeRefusal(draft: Draft, error: DaichoError): readonly string[] {
  const asked = error.code === 'notOurForm' || error.code === 'unknownRespondent';
  if (draft.loose && asked) return [];
  const wanted = draft.refused === 'unidentified' ? asked : error.code === draft.refused;
  return wanted ? [] : [`${draft.refused ?? '読めるはず'} が ${error.code}: ${error.message}`];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function said(value: unknown): string {
  return value === undefined ? '未回答' : JSON.stringify(value).slice(0, 120);
}
