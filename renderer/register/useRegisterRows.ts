import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type RefObject, useMemo, useRef } from 'react';
import type { RegisterListing } from '../../shared/api/contract.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { type FieldContext, NO_CONTEXT } from '../../shared/register/fieldContext.ts';
import { call } from '../api/call.ts';
import type { GridColumn, GridRow } from '../ui/grid/gridTypes.ts';
import { type RegisterRow, registerColumns } from './registerColumns.ts';

interface RegisterRows {
  readonly listing: UseQueryResult<RegisterListing, Error>;
  /** 区の並びまで読めた。列の集まりはこれで決まる。 */
  readonly known: boolean;
  /** 頼んだ基準日の行がそろった (前の一覧を見せているのではない)。 */
  readonly loaded: boolean;
  readonly context: FieldContext;
  /** 描き直しを待たずに、いつも今の名簿。 */
  readonly latest: RefObject<FieldContext>;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly outside: ReadonlySet<string>;
  byId(id: string): RegisterRow | null;
}

/** 一つの台帳の行と列を読み、打てる表に渡す形にする。 */
export function useRegisterRows(
  { table, idKey, fields }: RegisterDefinition,
  asOf: string | null,
): RegisterRows {
  const listing = useQuery<RegisterListing, Error>({
    queryKey: ['register.list', { table, asOf }],
    queryFn: () => call('register.list', { table, asOf }),
    // 基準日を変える間も表を消さない。
    placeholderData: keepPreviousData,
  });
  const context = listing.data?.context ?? NO_CONTEXT;
  const latest = useRef(context);
  latest.current = context;
  const known = context.wards.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: 区の並びが読めたら作り直す。ほかの名簿は now が返す
  const columns = useMemo(() => registerColumns(fields, () => latest.current), [fields, known]);
  const made = useRef(new WeakMap<RegisterRow, GridRow>());
  const found = listing.data?.rows;
  // 同じ行には同じものを渡し、表が畳み直さないようにする。
  const rows = useMemo(
    () =>
      (found ?? []).map((row) => {
        const kept = made.current.get(row) ?? { id: String(row[idKey]), values: row };
        made.current.set(row, kept);
        return kept;
      }),
    [found, idKey],
  );
  const others = listing.data?.outside;
  const outside = useMemo(() => new Set(others ?? []), [others]);
  return {
    listing,
    known,
    loaded: listing.data !== undefined && !listing.isPlaceholderData,
    context,
    latest,
    columns,
    rows,
    outside,
    byId: (id) => found?.find((row) => String(row[idKey]) === id) ?? null,
  };
}
