import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import type { HandoutProblem } from '../../../shared/handout/edit/handoutProblem.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';

/** 右の欄に共通して要るもの。 */
export interface ComposePanelProps {
  readonly definition: HandoutDefinition;
  readonly problems: readonly HandoutProblem[];
  readonly forms: readonly FormDefinition[];
  readonly survey: string | null;
  readonly onChange: (definition: HandoutDefinition) => void;
  readonly onChoose: (choice: Choice) => void;
  /** 台帳の側が変わったので、頁を組み直す。 */
  readonly onRefresh: () => void;
}

/** 選んでいるもの: 資料の全体、頁、頁の図。 */
export interface Choice {
  readonly page: string | null;
  readonly block: string | null;
}

/** その場所の直す所の文。 */
export function problemsAt(problems: readonly HandoutProblem[], path: string): readonly string[] {
  return problems.filter((problem) => problem.path === path).map((problem) => problem.message);
}

/** その場所とその中の、直す所の文。 */
export function problemsWithin(problems: readonly HandoutProblem[], path: string): readonly string[] {
  return problems
    .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
    .map((problem) => problem.message);
}
