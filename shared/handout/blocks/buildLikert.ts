import type { LikertDefinition } from '../definition/writtenBlocks.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import type { LikertBlock } from '../model/likertBlock.ts';
import type { Tone } from '../model/segment.ts';

/** 肯定から否定へ。四つめからは白い面。 */
const TONES: readonly Tone[] = ['solid', 'hatched', 'light', 'white'];

/** アンケートの 100% 棒。選択肢との対応が読み取れない数は、白いますと ※ の注にする。 */
export function buildLikert(definition: LikertDefinition): {
  readonly block: LikertBlock;
  readonly notes: readonly HandoutNote[];
} {
  const groups = definition.groups.map((group) => ({
    ...group,
    rate: `${(Math.round((group.returned / group.base) * 1000) / 10).toLocaleString('en-US')}%`,
    questions: group.questions.map(({ question, choices }) => {
      const known = choices.filter((choice) => choice.unknown !== true);
      return {
        question,
        segments: choices.map((choice) => ({
          label: choice.label,
          count: choice.count,
          tone: toneOf(choice, known.indexOf(choice)),
          unknown: choice.unknown === true,
        })),
      };
    }),
  }));
  const unknown = groups
    .flatMap(({ questions }) => questions)
    .some(({ segments }) => segments.some((each) => each.unknown && each.count > 0));
  return {
    block: {
      kind: 'likert',
      id: definition.id,
      title: definition.title,
      hint: definition.hint ?? null,
      source: null,
      ruled: definition.ruled ?? false,
      line: definition.line ?? null,
      groups,
    },
    notes: [
      ...(unknown ? [{ mark: '※', text: '公表資料では値と選択肢の対応が読み取れない回答。' }] : []),
      {
        mark: null,
        text: `図中の数字は人数。${definition.line === undefined ? '' : `縦の線は${definition.line}%の位置。`}`,
      },
    ],
  };
}

function toneOf(
  choice: LikertDefinition['groups'][number]['questions'][number]['choices'][number],
  at: number,
): Tone {
  if (choice.unknown === true) return toneOfChoice('unknown', at);
  const silent = choice.label === '未回答' || choice.label === '無回答';
  return toneOfChoice(silent ? 'noAnswer' : 'choice', at);
}

/** 選択肢の面: 肯定から否定へ濃いほうから、その他と不明は白、未回答は破線。 */
export function toneOfChoice(kind: 'choice' | 'other' | 'noAnswer' | 'unknown', at: number): Tone {
  if (kind === 'noAnswer') return 'dashed';
  return kind === 'choice' ? (TONES[at] ?? 'white') : 'white';
}
