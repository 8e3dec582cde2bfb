import type { CellRange } from '../../workbook/cells.ts';
import type { SheetPlan, ValidationPlan } from '../../workbook/plan.ts';
import { type FormDefinition, formItems, itemChoices } from '../form.ts';

export const LISTS_SHEET = '_lists';
export const MARK = '○';

/** 隠しシート `_lists`。同じ選択肢の並びは1列にまとめる。 */
export interface Lists {
  readonly sheet: SheetPlan;
  readonly rangeOf: (labels: readonly string[]) => CellRange;
}

/** 様式の入力規則が指す選択肢の表を作る。 */
export function buildLists(form: FormDefinition): Lists {
  const lists = new Map<string, readonly string[]>();
  for (const labels of allLists(form)) lists.set(keyOf(labels), labels);
  const columns = [...lists.keys()];
  return {
    sheet: {
      name: LISTS_SHEET,
      hidden: true,
      protected: true,
      cells: [...lists.values()].flatMap((labels, column) =>
        labels.map((value, row) => ({ row, column, value })),
      ),
    },
    rangeOf: (labels) => {
      const column = columns.indexOf(keyOf(labels));
      if (column < 0) throw new Error(`選択肢の表にありません: ${labels.join('／')}`);
      return { top: 0, left: column, bottom: labels.length - 1, right: column };
    },
  };
}

/** 選択肢から1つ選ぶ規則。ほかの文は受け付けない。 */
export function choiceRule(lists: Lists, labels: readonly string[], range: CellRange): ValidationPlan {
  return {
    kind: 'list',
    source: { sheet: LISTS_SHEET, range: lists.rangeOf(labels) },
    range,
    error: {
      title: '選択肢から選んでください',
      text: '▼を押して、選択肢の中から1つ選んでください。',
      severity: 'stop',
    },
  };
}

/** ○を選ぶ規則。〇や✓で書かれても読み取れるので、知らせるだけにする。 */
export function markRule(lists: Lists, range: CellRange): ValidationPlan {
  return {
    kind: 'list',
    source: { sheet: LISTS_SHEET, range: lists.rangeOf([MARK]) },
    range,
    error: {
      title: '○を記入する欄です',
      text: '当てはまるときは○を選んでください。文はここには書けません。',
      severity: 'information',
    },
  };
}

function allLists(form: FormDefinition): readonly (readonly string[])[] {
  return formItems(form).flatMap((item) => {
    if (item.type === 'multi') return [[MARK]];
    if (item.type === 'status3' || item.type === 'choice') return [itemChoices(item).map((c) => c.label)];
    return (item.columns ?? [])
      .filter((column) => column.type === 'choice')
      .map((column) => (column.choices ?? []).map((choice) => choice.label));
  });
}

function keyOf(labels: readonly string[]): string {
  return labels.join('\n');
}
