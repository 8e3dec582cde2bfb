import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import { isCalendarDay } from '../../calendar/wareki.ts';
import type { FormId } from '../form.ts';
import { formLetter } from '../formLetter.ts';
import type { Survey } from '../survey.ts';

/** 人が決める、回のこと。 */
export type RoundFields = Pick<Survey, 'id' | 'title' | 'fiscalYear' | 'half' | 'asOf' | 'deadline'> & {
  readonly forms: readonly FormId[];
};

export interface RoundProblem {
  readonly field: keyof RoundFields;
  readonly message: string;
}

/**
 * 回として通らない所を、欄の順に。無ければ空。
 * 打ち間違いの日を断る: 基準日は年度の中、期限は基準日の180日前から、年度の始まりの2年後より前。
 */
export function checkRound(
  round: Omit<RoundFields, 'title'> & { readonly title?: string },
): readonly RoundProblem[] {
  const problems: RoundProblem[] = [];
  const add = (field: RoundProblem['field'], message: string) => problems.push({ field, message });
  if (!/^[a-z0-9-]{1,40}$/.test(round.id)) add('id', '調査の名は英小文字・数字・ハイフンで40字までです');
  const year = round.fiscalYear;
  const yearRight = Number.isInteger(year) && year >= 2000 && year <= 2100;
  if (!yearRight) add('fiscalYear', '年度は西暦4桁で書きます (例 2025)');
  for (const [field, label] of [
    ['asOf', '基準日'],
    ['deadline', '回答期限'],
  ] as const) {
    if (!isCalendarDay(round[field]))
      add(field, `${label}は 2025-09-30 の形の実在する日で書きます (「${round[field]}」)`);
  }
  if (yearRight && isCalendarDay(round.asOf)) problems.push(...checkDays(round));
  if (round.forms.length === 0) add('forms', '様式を一つ以上選びます (ward、room、hub)');
  if (round.title !== undefined && round.title.trim() === '') add('title', '調査の名を書きます');
  if (round.title !== undefined && round.title.length > 80) add('title', '調査の名は80字までです');
  return problems;
}

function checkDays(round: Pick<RoundFields, 'fiscalYear' | 'asOf' | 'deadline'>): readonly RoundProblem[] {
  const year = round.fiscalYear;
  const label = fiscalYearLabel(year);
  const within = (day: string, first: string, last: string) => first <= day && day <= last;
  const yearDays = [`${year}-04-01`, `${year + 1}-03-31`] as const;
  if (!within(round.asOf, ...yearDays)) {
    const message = `基準日 ${round.asOf} は${label}の日 (${yearDays.join(' から ')}) ではありません`;
    return [{ field: 'asOf', message }];
  }
  const earliest = new Date(Date.parse(round.asOf) - 180 * 86_400_000).toISOString().slice(0, 10);
  const deadlineDays = [earliest, `${year + 2}-03-31`] as const;
  if (!isCalendarDay(round.deadline) || within(round.deadline, ...deadlineDays)) return [];
  const message = `${label}の調査の回答期限 ${round.deadline} は ${deadlineDays.join(' から ')} までの日にします`;
  return [{ field: 'deadline', message }];
}

type Period = Pick<Survey, 'id' | 'title' | 'fiscalYear' | 'half'> & {
  readonly forms: readonly { readonly form: FormId }[];
};

/**
 * 断りはしないが、作る前に人が知っておくこと (年度の数がどちらの回のものか分からなくなる)。
 * 上半期と通年が並ぶのはふつうのこと。
 */
export function roundNotices(
  round: Pick<RoundFields, 'id' | 'fiscalYear' | 'half' | 'forms'>,
  others: readonly Period[],
): readonly string[] {
  return others
    .filter((other) => other.id !== round.id && other.fiscalYear === round.fiscalYear)
    .flatMap((other) => {
      const shared = round.forms.filter((form) => other.forms.some((each) => each.form === form));
      if (shared.length === 0) return [];
      const forms = `様式${shared.map(formLetter).join('・')}`;
      const period = `${fiscalYearLabel(round.fiscalYear)} ${halfLabel(round.half)}`;
      if (other.half === round.half) {
        return [
          `${period}の${forms}は「${other.title}」でも集めています。年度の比べに使う回が決まりません。`,
        ];
      }
      const halves = [other.half, round.half].toSorted().join();
      if (halves !== 'second,year') return [];
      return [
        `同じ年度の${halfLabel(other.half)}に「${other.title}」があり、${forms}が重なります。年度の数には通年の回を使います。`,
      ];
    });
}
