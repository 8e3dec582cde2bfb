import { fiscalYearLabel, fiscalYearOf } from '../../calendar/fiscalYear.ts';
import { formatWareki } from '../../calendar/wareki.ts';
import type { HandoutModel } from '../../handout/model/handoutModel.ts';
import type { RecordsBlock } from '../../handout/model/textBlocks.ts';
import { GOAL_LEVELS, type GoalRecord, ONBOARDING_GOALS } from './onboardingGoal.ts';
import type { OnboardingPerson, PersonStep } from './onboardingPerson.ts';
import { stepKind } from './onboardingStep.ts';

/** チェックシートに書くこと。 */
export interface CheckSheet {
  readonly person: OnboardingPerson;
  readonly goals: readonly GoalRecord[];
  readonly wardName: string;
  readonly roomName: string;
  /** 印刷する日 YYYY-MM-DD。 */
  readonly day: string;
  /** 刷る課。 */
  readonly author: string;
  readonly sample: boolean;
}

const STEP_COLUMNS = [
  { label: '段階', width: 22 },
  { label: '支援の内容', width: 55 },
  { label: '期日', width: 35 },
  { label: '済んだ日', width: 34 },
  { label: '教える人', width: 28 },
] as const;

const GOAL_COLUMNS = [
  { label: '到達目標', width: 74 },
  ...GOAL_LEVELS.map(({ label }) => ({ label, width: label.length > 3 ? 22 : 16 })),
  { label: '備考', width: 46 },
] as const;

/**
 * 新任コーディネーター一人のチェックシート (A4 縦、内部用)。記録のある欄は埋めて、無い欄は手で書けるように空けて刷る。
 * 氏名を載せるので、公開資料にはしない。
 */
export function buildCheckSheet(sheet: CheckSheet): HandoutModel {
  const { person, day, author, sample } = sheet;
  const title = '新任コーディネーター チェックシート';
  return {
    id: 'checkSheet',
    title,
    coverTitle: title,
    survey: null,
    fiscalYear: fiscalYearOf(day),
    fiscalYearLabel: fiscalYearLabel(fiscalYearOf(day)),
    asOf: day,
    orientation: 'portrait',
    documentNumber: '内部用',
    author,
    language: 'ja',
    public: false,
    sample,
    chapters: [],
    pages: [
      {
        id: 'checkSheet-1',
        chapter: 'checkSheet',
        section: `${sheet.wardName}　${sheet.roomName}`,
        asOf: `${formatWareki(day)}現在`,
        message: [`新任コーディネーター チェックシート　${person.name}`],
        lead: [
          `着任日　${formatWareki(person.start)}　　確認した人　　　　　　　　　　　　確認した日　　　年　　月　　日`,
        ],
        blocks: [stepsBlock(person.steps), goalsBlock(sheet.goals), remarksBlock()],
        notes: [{ mark: null, text: `${author}　${formatWareki(day)}` }],
      },
    ],
  };
}

function stepsBlock(steps: readonly PersonStep[]): RecordsBlock {
  return {
    ...base('checkSheet-steps', '支援の段階'),
    columns: STEP_COLUMNS,
    rows: steps.map(({ step, dueOn, doneOn, record }) => [
      stepKind(step).label,
      record?.content || stepKind(step).content,
      formatWareki(dueOn),
      doneOn === null ? '' : formatWareki(doneOn),
      record?.trainer ?? '',
    ]),
    writing: 13,
  };
}

function goalsBlock(goals: readonly GoalRecord[]): RecordsBlock {
  return {
    ...base('checkSheet-goals', '到達目標'),
    columns: GOAL_COLUMNS,
    rows: ONBOARDING_GOALS.map(({ code, text }) => {
      const found = goals.find(({ goal }) => goal === code);
      const checked =
        found?.checkedOn == null || found.level === null ? '' : `${formatWareki(found.checkedOn)}に確認`;
      return [
        text,
        ...GOAL_LEVELS.map((level) => (found?.level === level.code ? '○' : '')),
        [checked, found?.note ?? ''].filter((words) => words !== '').join('\n'),
      ];
    }),
    writing: 15,
  };
}

function remarksBlock(): RecordsBlock {
  return {
    ...base('checkSheet-remarks', '困っていること・これから取り組みたいこと'),
    columns: [{ label: '本人、先輩コーディネーター、健康局で話したこと', width: 174 }],
    rows: [['']],
    writing: 26,
  };
}

function base(id: string, title: string) {
  return {
    kind: 'records',
    id,
    title,
    hint: null,
    source: null,
    ruled: false,
    headed: true,
    nothing: '',
  } as const;
}
