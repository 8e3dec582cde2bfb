import { choiceLabel } from '../../register/choiceLabel.ts';
import type { EventTable } from './eventRecord.ts';

/** 予定の種類一つ。会議の種類と、研修・普及啓発の区分を合わせたもの。 */
export interface EventKind {
  /** 会議の kind か、研修の category。同じ名の「研修」は一つにまとめる。 */
  readonly code: string;
  readonly label: string;
}

/** 年間予定のまとまり。 */
export interface EventGroup {
  readonly label: string;
  readonly kinds: readonly EventKind[];
}

const NAMES: Readonly<Record<string, string>> = {
  cityCouncil: '大阪市在宅医療推進会議',
  cityCommittee: '部会 在宅医療・介護連携推進会議',
  steering: '地域包括支援センター運営協議会',
  council: '区在宅医療・介護連携推進会議',
  working: 'ワーキング',
  liaison: '積極的医療機関との連携会議',
  contact: 'コーディネーター連絡会',
  exchange: '意見交換会',
};

const kind = (table: EventTable, code: string): EventKind => ({
  code,
  label:
    NAMES[code] ??
    (table === 'meeting' ? choiceLabel('meeting', 'kind', code) : choiceLabel('training', 'category', code)),
});
const meetings = (...codes: string[]) => codes.map((code) => kind('meeting', code));
const trainings = (...codes: string[]) => codes.map((code) => kind('training', code));

/** 年間予定に並べる順 (`look/paper/13-year-calendar.png`)。どの種類も一度だけ出る。 */
export const EVENT_GROUPS: readonly EventGroup[] = [
  { label: '市の会議', kinds: meetings('cityCouncil', 'cityCommittee', 'steering') },
  { label: '区の会議', kinds: meetings('council', 'working', 'liaison') },
  {
    label: 'コーディネーターの支援',
    kinds: meetings('contact', 'briefing', 'exchange', 'jointTraining', 'blockTraining'),
  },
  {
    label: '研修・普及啓発',
    kinds: trainings('training', 'awareness', 'activityReport', 'acpMonth'),
  },
  { label: 'その他', kinds: meetings('other') },
];

export const EVENT_KINDS: readonly EventKind[] = EVENT_GROUPS.flatMap(({ kinds }) => kinds);

/** 種類の名。一覧に無い code はあるまま。 */
export function eventKindLabel(code: string): string {
  return EVENT_KINDS.find((each) => each.code === code)?.label ?? code;
}
