import type { GridBatch, GridEdit, GridInsert, GridProblem } from './gridTypes.ts';

export interface RefusedSplit {
  readonly rest: GridBatch;
  readonly edits: readonly { readonly edit: GridEdit; readonly reason: string }[];
  readonly inserts: readonly { readonly insert: GridInsert; readonly key: string; readonly reason: string }[];
}

/** まとまりを、断られたものと残りに分ける。升目を指さない断りが一つでもあれば、全部の断り。 */
export function splitRefused(batch: GridBatch, problems: readonly GridProblem[]): RefusedSplit {
  const general = problems.find((problem) => !pointsInto(batch, problem));
  const reasonOf = (id: string, key?: string) =>
    problems.find((problem) => problem.id === id && matches(problem.key, key))?.reason ?? general?.reason;
  return {
    rest: {
      edits: batch.edits.filter(({ id, key }) => reasonOf(id, key) === undefined),
      inserts: batch.inserts.filter(({ id }) => reasonOf(id) === undefined),
    },
    edits: batch.edits.flatMap((edit) => {
      const reason = reasonOf(edit.id, edit.key);
      return reason === undefined ? [] : [{ edit, reason }];
    }),
    inserts: batch.inserts.flatMap((insert) => {
      const own = problems.filter(({ id }) => id === insert.id);
      const first = Object.keys(insert.values)[0] ?? '';
      return (own.length > 0 || general === undefined ? own : [general]).map(({ key = first, reason }) => ({
        insert,
        key,
        reason,
      }));
    }),
  };
}

function pointsInto(batch: GridBatch, { id, key }: GridProblem): boolean {
  return (
    batch.inserts.some((insert) => insert.id === id) ||
    batch.edits.some((edit) => edit.id === id && matches(key, edit.key))
  );
}

function matches(asked: string | undefined, key: string | undefined): boolean {
  return asked === undefined || key === undefined || asked === key;
}
