import type { Questionnaire, QuestionnaireItem } from './questionnaire.ts';

/** アンケート一つの、まとめ終える前に人の手の要る所。 */
export interface QuestionnaireFinding {
  /** 問いの所見なら問いの id。アンケートそのものなら null。 */
  readonly item: string | null;
  /** missing はまだ打っていない (理由では済まない)、confirm は理由を書けば済む確認。 */
  readonly level: 'missing' | 'confirm';
  /** 一文。 */
  readonly message: string;
  /** 合わない数の差 (合計 − 回収数、回収数 − 配った数)。 */
  readonly difference: number | null;
  /** 今の差について書いてある理由。無ければ null。 */
  readonly reason: string | null;
}

/**
 * 選択肢の数の和と回収数、回収数と配った数を確かめる。直さずに、言う。
 * 理由は、書いたときと差が同じあいだだけ効く。
 */
export function checkQuestionnaire(questionnaire: Questionnaire): readonly QuestionnaireFinding[] {
  const { returned, base, items, reason } = questionnaire;
  const found: QuestionnaireFinding[] = [];
  if (returned === null) found.push(missing(null, '回収数がまだ打たれていません。'));
  if (items.length === 0) found.push(missing(null, '問いがまだありません。'));
  if (returned !== null && base.count !== null && returned > base.count) {
    const difference = returned - base.count;
    found.push({
      item: null,
      level: 'confirm',
      message: `回収数 ${returned} は${BASE_WORDS[base.from]} ${base.count} より多くなっています（差 ${difference}）。`,
      difference,
      reason: filled(reason),
    });
  }
  return [...found, ...items.flatMap((item) => checkItem(item, returned))];
}

/** 問いの和が回収数と合わないことの一文。合うか、まだ比べられなければ null。 */
export function sumMessage(total: number | null, returned: number | null): string | null {
  if (total === null || returned === null || total === returned) return null;
  return `合計 ${total} は回収数 ${returned} と合いません（差 ${Math.abs(total - returned)}）`;
}

const BASE_WORDS = { typed: '配った数', attendance: '参加者の数' } as const;

function checkItem(item: QuestionnaireItem, returned: number | null): readonly QuestionnaireFinding[] {
  const { id, text, total } = item;
  if (total === null) return [missing(id, `「${text}」の数がまだ打たれていません。`)];
  const message = sumMessage(total, returned);
  if (message === null || returned === null) return [];
  const difference = total - returned;
  return [
    {
      item: id,
      level: 'confirm',
      message: `「${text}」の${message}。`,
      difference,
      reason: item.reasonFor === difference ? filled(item.reason) : null,
    },
  ];
}

function missing(item: string | null, message: string): QuestionnaireFinding {
  return { item, level: 'missing', message, difference: null, reason: null };
}

function filled(reason: string): string | null {
  return reason.trim() === '' ? null : reason;
}
