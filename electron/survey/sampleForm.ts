import type { FormDefinition, FormId, Item } from '../../shared/survey/form.ts';

/** 前の版の、替わる項目だけを書いた版 (`resources/sample/roomVersion2.json`)。 */
interface SampleRevision {
  readonly form: FormId;
  readonly version: number;
  /** 替わる項目の code → 新しい項目。 */
  readonly replace: Readonly<Record<string, Item>>;
}

/** 見本の様式B 第2版: 相談件数が介護保険対象者のみになり、相談者別の内訳はその内訳になる。 */
export function readSampleRoomForm(
  readJson: (...names: readonly string[]) => unknown,
  before: FormDefinition,
): FormDefinition {
  const revision = readJson('sample', 'roomVersion2.json') as SampleRevision;
  if (revision.form !== before.id) throw new Error(`様式 ${before.id} の改訂ではありません`);
  const present = (code: string) => revision.replace[code]?.code ?? code;
  return {
    ...before,
    version: revision.version,
    sections: before.sections.map((section) => ({
      ...section,
      items: section.items.map(
        (item) =>
          revision.replace[item.code] ?? {
            ...item,
            ...(item.partOf !== undefined && { partOf: present(item.partOf) }),
            ...(item.within !== undefined && { within: present(item.within) }),
            ...(item.base !== undefined && { base: { ...item.base, item: present(item.base.item) } }),
          },
      ),
    })),
    derived: before.derived.map((derived) => ({ ...derived, items: derived.items.map(present) })),
  };
}
