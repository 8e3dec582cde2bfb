import { type Item, itemChoices } from '../../survey/form.ts';
import type { PlanDifference, PlanSurvey, WardPlan } from './planReport.ts';

/**
 * 台帳の年度計画と調査の回答の違いを、区ごとに名指しで。どちらが正しいかは決めない。
 * 確定した回答の無い区は比べない (違いではなく未回答)。
 */
export function findPlanDifferences(
  rows: readonly WardPlan[],
  survey: PlanSurvey,
  topics: Item,
): readonly PlanDifference[] {
  const marks = itemChoices(topics).map(({ code }, index) => ({ code, mark: numberMark(index) }));
  const shown = (codes: readonly string[]) =>
    marks
      .filter(({ code }) => codes.includes(code))
      .map(({ mark }) => mark)
      .join('') || 'なし';
  return rows.flatMap((row): readonly PlanDifference[] => {
    const { ward, name, plan, answer } = row;
    if (ward === null || answer === null || answer.reply === null) return [];
    const at = { ward, name, plan, reply: answer.reply };
    const found: PlanDifference[] = [];
    if (row.planned !== answer.count) {
      const register = row.planned === null ? '計画なし' : `${row.planned}回`;
      const told = answer.count === null ? '未回答' : `${answer.count}回`;
      found.push({
        ...at,
        what: 'count',
        register,
        survey: told,
        message: `${name}: 台帳 ${register}／回答 ${told}`,
        item: survey.countItem,
      });
    }
    const answered = (answer.topics ?? []).filter((code) => marks.some((each) => each.code === code));
    if (shown(row.planTopics) !== shown(answered)) {
      const register = plan === null ? '計画なし' : shown(row.planTopics);
      const told = answer.topics === null ? '未回答' : shown(answered);
      found.push({
        ...at,
        what: 'topics',
        register,
        survey: told,
        message: `${name}: 主な議題 台帳 ${register}／回答 ${told}`,
        item: survey.topicItem,
      });
    }
    return found;
  });
}

/** 議題の番号。0 → ①。 */
export function numberMark(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`;
}
