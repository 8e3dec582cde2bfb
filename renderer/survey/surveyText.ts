import { daysBetween } from '../../shared/calendar/daysBetween.ts';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import type { FormId } from '../../shared/survey/form.ts';
import { dayWithWeekday, shortDay } from '../ui/dayText.ts';

/** 調査の画面の言葉。 */
export const surveyText = {
  title: '調査',
  tabs: '調査の中の切替え',
  closing: '締切',
  closed: '締切（済）',
  status: '状況',
  import: '取込',
  review: '回答の確認',
  forms: '様式',
  choose: '調査の回',
  none: '調査はまだありません。',
  noneHint: '年度と期、基準日、回答期限、様式を決めて調査の回を作ると、24区分の様式を書き出せます。',
  asOf: (day: string) => `基準日 ${formatWareki(day)}（${day.slice(0, 4)}年）`,
  deadline: (day: string) => `回答期限 ${dayWithWeekday(day)}`,
  head: {
    ward: '区',
    form: '様式',
    state: '状態',
    late: '期限',
    received: '受領',
    accepted: '確定',
    findings: '判断を待つ所見',
    open: '回答',
  },
  open: (ward: string) => `${ward}の回答を開く`,
  openShort: '回答を開く',
  late: (days: number) => `${days}日遅れ`,
  lateShort: (days: number) => `+${days}日`,
  extended: (day: string) => `${formatWareki(day)}まで延長`,
  extendedShort: '延長',
  returned: (at: string, due: string | null) =>
    `${shortDay(at)}差戻し${due === null ? '' : `、期限 ${shortDay(due)}`}`,
  returnedShort: (at: string) => `${Number(at.slice(5, 7))}/${Number(at.slice(8, 10))}`,
  accepted: (accepted: number, n: number) => ({ before: `${n}通のうち`, bold: `確定 ${accepted}` }),
  tiles: (form: string) => `${form}の24区の状態`,
  tableOf: (form: string) => `${form} 24区の一覧`,
  sendForms: '様式を送る',
  toTally: '集計を見る',
  closedOn: (at: string) => `${shortDay(at.slice(0, 10))}締切済`,
  importReplies: '回答を取り込む',
} as const;

const FORM_NAMES: Readonly<Record<FormId, { readonly short: string; readonly long: string }>> = {
  ward: { short: '区役所', long: '区役所（様式A）' },
  room: { short: '相談支援室', long: '相談支援室（様式B）' },
  hub: { short: '連携拠点', long: '連携拠点（様式C）' },
};

export function formName(form: FormId): string {
  return FORM_NAMES[form].short;
}

export function formHeading(form: FormId): string {
  return FORM_NAMES[form].long;
}

/** 期限までの日数。過ぎていれば late。 */
export function deadlineText(
  today: string,
  deadline: string,
): { readonly text: string; readonly late: boolean } {
  const days = daysBetween(today, deadline);
  if (days < 0) return { text: `${-days}日経過`, late: true };
  return { text: days === 0 ? '今日まで' : `あと${days}日`, late: false };
}
