import type { Item, ItemType } from '../form.ts';

/** 型に要るものだけを持つ、名のまだ無い項目。 */
export function newItem(code: string, type: ItemType): Item {
  return withType({ code, label: '', type, required: true }, type);
}

/** 型を替える。新しい型が持てないものは落とし、要るものを足す。 */
export function withType(item: Item, type: ItemType): Item {
  const { code, label, required, note, base, follows, provisional } = item;
  const common: Item = {
    code,
    label,
    type,
    required: type === 'rows' ? false : required,
    ...(base && { base }),
    ...(note !== undefined && { note }),
    ...(follows && { follows }),
    ...(provisional && { provisional }),
  };
  if (type === 'count' || type === 'hours')
    return {
      ...common,
      unit: item.unit ?? (type === 'hours' ? '時間' : '件'),
      ...(item.usualMax !== undefined && { usualMax: item.usualMax }),
      ...(item.bands && { bands: item.bands }),
      ...(item.partOf !== undefined && { partOf: item.partOf }),
      ...(item.within !== undefined && { within: item.within }),
    };
  if (type === 'choice' || type === 'multi') return { ...common, choices: item.choices ?? [] };
  if (type === 'rows')
    return {
      ...common,
      columns: item.columns ?? [{ code: 'name', label: '名', type: 'text' }],
      blankRows: item.blankRows ?? 5,
    };
  return common;
}
