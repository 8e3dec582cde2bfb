import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type {
  CellConflict,
  CellEdit,
  CellNote,
  CellRefusal,
  EditRequest,
} from '../../shared/register/edit.ts';
import type { FieldValue, RegisterField } from '../../shared/register/field.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { parseField } from '../../shared/register/parse/parseField.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { oneOfProblem } from '../../shared/register/rowRules.ts';
import { cellConflict, goneConflict } from './cellConflict.ts';

/** 書く前に決まったこと。refusals か conflicts があれば何も書かない。 */
export interface EditPlan {
  /** 行の id → 書く列と値。 */
  readonly patches: ReadonlyMap<string, Readonly<Record<string, FieldValue>>>;
  readonly inserts: readonly Readonly<Record<string, FieldValue>>[];
  readonly notes: readonly CellNote[];
  readonly refusals: readonly CellRefusal[];
  readonly conflicts: readonly CellConflict[];
}

/** 頼まれた書き換えを、今の行と名簿に照らして読む。世界には触れない。 */
export function planEdits(
  definition: RegisterDefinition,
  request: EditRequest,
  present: ReadonlyMap<string, RegisterRow>,
  context: FieldContext,
): EditPlan {
  const notes: CellNote[] = [];
  const refusals: CellRefusal[] = [];
  const conflicts: CellConflict[] = [];
  const patches = new Map<string, Record<string, FieldValue>>();

  const read = (place: { id: string | null; insert: number | null }, key: string, text: string) => {
    const field = definition.fields.find((each) => each.key === key);
    const at = { ...place, field: key, label: field?.label ?? key };
    if (field === undefined) {
      refusals.push({ ...at, text, reason: `「${key}」という列は${definition.label}の台帳にありません。` });
      return null;
    }
    const parsed = parseField(field, text, context);
    if (!parsed.ok) {
      refusals.push({ ...at, text, reason: parsed.reason });
      return null;
    }
    if (parsed.note !== undefined) notes.push({ ...at, note: parsed.note });
    return { field, value: parsed.value };
  };

  for (const edit of lastOfEachCell(request.edits)) {
    const row = present.get(edit.id);
    if (row === undefined) {
      conflicts.push(goneConflict(definition, edit.id));
      continue;
    }
    const wanted = read({ id: edit.id, insert: null }, edit.field, edit.value);
    if (wanted === null) continue;
    const now = row[edit.field] ?? null;
    // ほかの画面が先に同じ値にしていたなら、書くことも争うことも無い。
    if (now !== edit.seen && now !== wanted.value) {
      conflicts.push(cellConflict(definition, wanted.field, row, edit.seen, context));
      continue;
    }
    const patch = patches.get(edit.id) ?? {};
    patch[edit.field] = wanted.value;
    patches.set(edit.id, patch);
  }

  const inserts = request.inserts.map(({ values }, insert) => {
    const row: Record<string, FieldValue> = {};
    const keys = new Set([...writableFields(definition).map((field) => field.key), ...Object.keys(values)]);
    for (const key of keys) {
      const wanted = read({ id: null, insert }, key, values[key] ?? '');
      if (wanted !== null) row[key] = wanted.value;
    }
    return row;
  });

  const { oneOf } = definition;
  if (oneOf !== undefined) {
    for (const [id, patch] of patches) {
      const row = { ...present.get(id), ...patch };
      if (oneOf.some((key) => key in patch))
        refusals.push(...refuseOneOf(definition, { id, insert: null }, row));
    }
    for (const [insert, row] of inserts.entries()) {
      if (oneOf.every((key) => key in row))
        refusals.push(...refuseOneOf(definition, { id: null, insert }, row));
    }
  }

  for (const { id, version } of request.deletes) {
    const row = present.get(id);
    if (row === undefined) conflicts.push(goneConflict(definition, id));
    else if (version !== undefined && row.version !== version) {
      conflicts.push({
        ...goneConflict(definition, id),
        message: '消そうとした行は、ほかの画面で先に変わっています。',
      });
    }
  }
  return { patches, inserts, notes, refusals, conflicts };
}

/** どれか一つだけを書く列に合わない行を断る。 */
function refuseOneOf(
  definition: RegisterDefinition,
  place: { readonly id: string | null; readonly insert: number | null },
  row: RegisterRow,
): readonly CellRefusal[] {
  const problem = oneOfProblem(definition, row);
  return problem === null ? [] : [{ ...place, ...problem, text: String(row[problem.field] ?? '') }];
}

function writableFields(definition: RegisterDefinition): readonly RegisterField[] {
  return definition.fields.filter((field) => !field.readOnly);
}

/** 一度の書き込みで同じ欄に二度書いたら、後の方。見ていた値は初めの方。 */
function lastOfEachCell(edits: readonly CellEdit[]): readonly CellEdit[] {
  const cells = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = `${edit.id}\n${edit.field}`;
    cells.set(key, { ...edit, seen: (cells.get(key) ?? edit).seen });
  }
  return [...cells.values()];
}
