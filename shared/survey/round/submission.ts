import type { FormId } from '../form.ts';

/**
 * 提出の数え方。
 *
 * - 提出: 読める回答が一度でも届いた。確定した回答、その前に確定していた回答、誤りの無い待っている回答を数え、
 *   人が採らないことにした回答と、誤りの残る待っている回答は数えない (直せば、届いた日にさかのぼって数える)。
 * - 提出日: そのうちいちばん早く届いた日。差し替えても、差し戻しても、初めの日のまま。
 * - 期限内: 提出日 ≦ その回答者の期限 (延長していれば延長した期限。当日を含む)。
 * - 率の分母はその様式の回答者の全部 (まだ送っていない所も)。
 */
export interface Submission {
  readonly form: FormId;
  readonly n: number;
  readonly submitted: number;
  readonly onTime: number;
}

interface Counted {
  readonly form: FormId;
  /** 提出日 YYYY-MM-DD。まだなら null。 */
  readonly submittedOn: string | null;
  readonly due: string;
}

/** その回答者の期限。延長が回の期限より早い (回の期限を後で延ばした) ときは、遅いほう。 */
export function dueDay(deadline: string, extendedTo: string | null): string {
  return extendedTo !== null && extendedTo > deadline ? extendedTo : deadline;
}

/** 期限内に提出したか。まだなら false。 */
export function isOnTime({ submittedOn, due }: Pick<Counted, 'submittedOn' | 'due'>): boolean {
  return submittedOn !== null && submittedOn <= due;
}

/** 様式ごとの提出の数、様式の順。 */
export function countSubmissions(
  forms: readonly FormId[],
  respondents: readonly Counted[],
): readonly Submission[] {
  return forms.map((form) => {
    const own = respondents.filter((each) => each.form === form);
    return {
      form,
      n: own.length,
      submitted: own.filter((each) => each.submittedOn !== null).length,
      onTime: own.filter(isOnTime).length,
    };
  });
}

/** 二つ以上の様式を合わせた数。 */
export function sumSubmissions(each: readonly Submission[]): Omit<Submission, 'form'> {
  const sum = (pick: (one: Submission) => number) => each.reduce((total, one) => total + pick(one), 0);
  return { n: sum((one) => one.n), submitted: sum((one) => one.submitted), onTime: sum((one) => one.onTime) };
}
