import { compareRounds } from '../../../shared/comparison/compareRounds.ts';
import type { ComparedRound, Point, Series } from '../../../shared/comparison/comparison.ts';
import type { Answers } from '../../../shared/survey/answer.ts';
import type { FormDefinition, Item } from '../../../shared/survey/form.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';
import type { Half } from '../../../shared/survey/survey.ts';
import { tallyReplies } from '../../../shared/survey/tallyReplies.ts';

/** 試しの三つの区。 */
export const WARDS = ['27127', '27102', '27103'];

export function item(code: string, type: Item['type'], more: Partial<Item> = {}): Item {
  return { code, label: code, type, required: true, ...more };
}

export function form(
  version: number,
  items: readonly Item[],
  more: Partial<FormDefinition> = {},
): FormDefinition {
  return {
    id: 'room',
    version,
    title: '様式B',
    respondent: '相談支援室',
    instructions: [],
    sections: [{ code: 's', title: '節', items }],
    derived: [],
    ...more,
  };
}

/** 三つの区の答えから、一つの回を作る。 */
export function round(
  fiscalYear: number,
  half: Half,
  definition: FormDefinition,
  answers: readonly (Answers | null)[],
  closed = true,
): ComparedRound {
  const id = `r${fiscalYear - 2018}-${half}`;
  const accepted = new Map(
    answers.flatMap((each, at) => (each === null ? [] : [[WARDS[at] ?? '', each] as const])),
  );
  return {
    survey: {
      id,
      title: id,
      fiscalYear,
      half,
      asOf: `${fiscalYear}-09-30`,
      closedAt: closed ? '2030-01-01' : null,
    },
    forms: [definition],
    tally: { survey: id, forms: { [definition.id]: tallyReplies(definition, WARDS, accepted) } },
  };
}

export function seriesOf(
  code: string,
  rounds: readonly ComparedRound[],
  published: readonly PublishedFigure[] = [],
  versions: readonly FormDefinition[] = rounds.flatMap((each) => each.forms),
): Series {
  const unique = [...new Map(versions.map((each) => [`${each.id}${each.version}`, each])).values()];
  const found = compareRounds(rounds, published, unique).series.find((each) => each.code === code);
  if (found === undefined) throw new Error(`系列 ${code} がありません`);
  return found;
}

export function pointAt(series: Series, fiscalYear: number, half: Half): Point {
  const found = series.points.find((each) => each.fiscalYear === fiscalYear && each.half === half);
  if (found === undefined) throw new Error(`${fiscalYear} ${half} の点がありません`);
  return found;
}
