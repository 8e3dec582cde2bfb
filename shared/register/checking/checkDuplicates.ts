import type { RegisterDefinition, RegisterTable } from '../definition.ts';
import type { FieldValue } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import { nameKey } from '../nameKey.ts';
import type { RegisterRow } from '../row.ts';
import { rowTitle } from '../rowTitle.ts';
import { textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';
import { overlap } from './overlap.ts';

interface Sameness {
  /** 同じとみなす鍵。null は比べない。 */
  readonly key: (row: RegisterRow) => string | null;
  readonly field: string;
}

/** 台帳ごとに、何が同じなら二重か。名は幅・空白・法人格・旧字体の違いを除いて比べる。 */
const SAMENESS: Readonly<Partial<Record<RegisterTable, Sameness>>> = {
  supportRoom: { key: (row) => joined(row.ward, named(row)), field: 'name' },
  coordinator: { key: named, field: 'name' },
  assignment: { key: (row) => joined(row.coordinator, row.supportRoom, row.programme), field: 'coordinator' },
  qualification: { key: (row) => joined(row.coordinator, row.kind, row.number), field: 'kind' },
  institution: { key: (row) => joined(row.ward, named(row)), field: 'name' },
  onboarding: { key: (row) => joined(row.assignment, row.step), field: 'step' },
  onboardingGoal: { key: (row) => joined(row.assignment, row.goal), field: 'goal' },
  publishedFigure: {
    key: (row) =>
      joined(row.item ?? row.label, row.part, row.fiscalYear, row.half, row.document, row.page, row.value),
    field: 'label',
  },
};

/** 二重の登録: 同じ名 (期間のある台帳では、期間も重なるもの)。後の行に付ける。 */
export function checkDuplicates(
  definition: RegisterDefinition,
  rows: readonly RegisterRow[],
  context: FieldContext,
): readonly RegisterFinding[] {
  const sameness = SAMENESS[definition.table];
  if (sameness === undefined) return [];
  const keyed = rows.flatMap((row) => {
    const key = sameness.key(row);
    return key === null ? [] : [{ row, key }];
  });
  return [...Map.groupBy(keyed, (each) => each.key).values()].flatMap((group) =>
    group.slice(1).flatMap(({ row }, index) => {
      const twin = group.slice(0, index + 1).find((each) => together(definition, each.row, row));
      if (twin === undefined) return [];
      return [
        {
          level: 'confirm' as const,
          table: definition.table,
          id: String(row[definition.idKey]),
          field: sameness.field,
          message: `${definition.label}に同じ「${rowTitle(definition, twin.row, context)}」がもう一つあります。`,
        },
      ];
    }),
  );
}

function together({ valid }: RegisterDefinition, left: RegisterRow, right: RegisterRow): boolean {
  if (valid === null) return true;
  const period = (row: RegisterRow) => ({ from: textIn(row, valid.from), to: textIn(row, valid.to) });
  return overlap(period(left), period(right)) !== null;
}

function named(row: RegisterRow): string | null {
  const name = textIn(row, 'name');
  return name === null ? null : nameKey(name);
}

function joined(...parts: readonly (FieldValue | undefined)[]): string | null {
  return parts.some((part) => part === null || part === undefined) ? null : parts.join('\n');
}
