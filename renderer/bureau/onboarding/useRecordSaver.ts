import { useEffect, useRef } from 'react';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import type { SaveField } from '../../register/form/useDraft.ts';
import { useRegisterWriter } from '../../register/useRegisterWriter.tsx';

/** まだ無いかもしれない台帳の行。 */
export interface RecordPlace {
  /** 行の id。まだ無ければ null。 */
  readonly id: string | null;
  /** 無い行を足すときの、欄の外の値。 */
  readonly base: Readonly<Record<string, string>>;
  /** いっしょに書く値 (初めて書くときの日など)。seen は今の値。 */
  readonly along?: (field: string) => readonly { field: string; seen: string | null; value: string }[];
}

/**
 * 欄一つを書く。行がまだ無ければ足す。続けて二つの欄を書いても、足すのは一度だけ。
 * @param fresh 読み直したら変わる値。足したばかりの行の覚えを捨てる
 */
export function useRecordSaver(
  table: RegisterTable,
  context: FieldContext,
  fresh: unknown,
  onWritten: () => void,
) {
  const write = useRegisterWriter(definitionOf(table), context, '');
  const made = useRef(new Map<string, string>());
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies: 読み直すたびに
  useEffect(() => made.current.clear(), [fresh]);
  return (place: RecordPlace): SaveField =>
    (field, seen, value) => {
      const work = tail.current.then(async () => {
        const key = JSON.stringify(place.base);
        const id = place.id ?? made.current.get(key) ?? null;
        const along = place.along?.(field.key) ?? [];
        const result = await write(
          id === null
            ? {
                edits: [],
                inserts: [
                  {
                    values: {
                      ...place.base,
                      ...Object.fromEntries(along.map((each) => [each.field, each.value])),
                      [field.key]: value,
                    },
                  },
                ],
              }
            : {
                edits: [{ id, field: field.key, seen, value }, ...along.map((each) => ({ id, ...each }))],
                inserts: [],
              },
        );
        if (!result.ok) return result.refusals[0]?.reason ?? result.failure;
        const [added] = result.inserted;
        if (added !== undefined) made.current.set(key, added);
        onWritten();
        return null;
      });
      tail.current = work.catch(() => null);
      return work;
    };
}
