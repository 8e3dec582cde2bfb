import { itemLineages, type Lineage } from '../../comparison/itemLineage.ts';
import { comparePeriods } from '../../comparison/period.ts';
import type { Answers } from '../../survey/answer.ts';
import { type FormDefinition, itemChoices } from '../../survey/form.ts';
import type { Survey } from '../../survey/survey.ts';
import type { Ward } from '../../ward/ward.ts';
import type { Pdca, PdcaCell, PdcaRound } from './pdca.ts';
import { PDCA_STEPS, type PdcaStep } from './pdcaSteps.ts';

/** 様式A を集めた回と、その版、区ごとの確定した回答。 */
export interface AnsweredRound {
  readonly survey: Pick<Survey, 'id' | 'title' | 'fiscalYear' | 'half'>;
  readonly version: number;
  readonly replies: ReadonlyMap<string, { readonly id: string; readonly answers: Answers }>;
}

/**
 * 区ごとに、段と場面の状態と文を、回を横に並べる。項目は版をまたいで系譜でつなぐ。
 * 変わった印は、答えのあるすぐ前の回と比べて付ける (空白の違いは数えない)。問いの意味が変わっていれば比べない。
 * @param versions 公表した様式A の版のすべて
 */
export function buildPdca(
  rounds: readonly AnsweredRound[],
  wards: readonly Ward[],
  versions: readonly FormDefinition[],
): Pdca {
  const sorted = rounds.toSorted((a, b) => comparePeriods(a.survey, b.survey));
  const lineages = itemLineages(versions);
  return {
    rounds: sorted.map(
      ({ survey: { id, title, fiscalYear, half } }): PdcaRound => ({ id, title, fiscalYear, half }),
    ),
    wards: wards.map(({ code, name, block }) => ({
      ward: code,
      name,
      block,
      steps: PDCA_STEPS.map((step) => ({ ...step, cells: cellsOf(step, code, sorted, lineages) })),
    })),
  };
}

function cellsOf(
  step: PdcaStep,
  ward: string,
  rounds: readonly AnsweredRound[],
  lineages: readonly Lineage[],
): readonly PdcaCell[] {
  const [state, text] = [lineageOf(lineages, step.code), lineageOf(lineages, step.text)];
  let before: { cell: PdcaCell; group: number } | null = null;
  return rounds.map((round) => {
    const [stateStep, textStep] = [state?.versions.get(round.version), text?.versions.get(round.version)];
    const reply = round.replies.get(ward) ?? null;
    const chosen = reply?.answers[stateStep?.item.code ?? ''];
    const written = reply?.answers[textStep?.item.code ?? ''];
    const group = stateStep?.group ?? 0;
    const plain: PdcaCell = {
      round: round.survey.id,
      reply: reply?.id ?? null,
      asked: stateStep !== undefined,
      state:
        typeof chosen !== 'string' || stateStep === undefined
          ? null
          : {
              code: chosen,
              label: itemChoices(stateStep.item).find(({ code }) => code === chosen)?.label ?? chosen,
            },
      text: typeof written === 'string' && written.trim() !== '' ? written : null,
      textItem: textStep?.item.code ?? step.text,
      changed: null,
      broken: null,
    };
    const cell =
      before === null || reply === null ? plain : compared(plain, before.cell, group, before.group, state);
    if (reply !== null) before = { cell, group };
    return cell;
  });
}

function compared(
  cell: PdcaCell,
  before: PdcaCell,
  group: number,
  earlier: number,
  lineage: Lineage | undefined,
): PdcaCell {
  if (!before.asked || !cell.asked) return cell;
  if (group !== earlier)
    return { ...cell, broken: lineage?.reasons.get(Math.max(group, earlier)) ?? '問いの意味が変わりました' };
  return {
    ...cell,
    changed: {
      state: cell.state?.code !== before.state?.code,
      text: squeezed(cell.text) !== squeezed(before.text),
    },
  };
}

function lineageOf(lineages: readonly Lineage[], code: string): Lineage | undefined {
  return (
    lineages.find(({ item }) => item.code === code) ??
    lineages.find(({ versions }) => [...versions.values()].some(({ item }) => item.code === code))
  );
}

function squeezed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}
