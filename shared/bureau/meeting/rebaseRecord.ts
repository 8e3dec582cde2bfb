import type { EventRecord } from './eventRecord.ts';
import { type DraftRow, type RecordDraft, roleLabel, storedDraft } from './recordDraft.ts';

/** 書きかけを今の台帳に合わせ直したもの。 */
export interface Rebased {
  readonly draft: RecordDraft;
  /** 打った値を置き替えたところを、両方の値とともに一文ずつ。 */
  readonly replaced: readonly string[];
}

/**
 * ほかの窓で先に変わった台帳に、書きかけを合わせ直す。打っていない欄は今の値になり、打った欄は打ったまま残る。
 * 同じ立場をほかで先に足していたところと、theirs に挙げたところは、今の値にして両方の値を言う。
 * @param before 書き始めたときの台帳
 * @param now 今の台帳
 * @param theirs 今の値を残すと選んだところ (行の id と欄)
 */
export function rebaseRecord(
  before: EventRecord,
  now: EventRecord,
  draft: RecordDraft,
  theirs: readonly { readonly id: string; readonly field: string | null }[],
): Rebased {
  const old = storedDraft(before);
  const fresh = storedDraft(now);
  const keepsTheirs = (id: string | null, field: string) =>
    theirs.some((each) => each.id === id && (each.field === null || each.field === field));
  const texts = Object.fromEntries(
    Object.entries(draft.texts).map(([key, text]) => {
      const mine = text.trim() !== (old.texts[key] ?? '').trim();
      return [key, mine && !keepsTheirs(String(now.row.id), key) ? text : (fresh.texts[key] ?? '')];
    }),
  );
  const replaced: string[] = [];
  const used = new Set<DraftRow>();
  const rows = fresh.rows.map((row) => {
    const mine = draft.rows.find((each) => !used.has(each) && sameRow(each, row));
    if (mine === undefined) return row;
    used.add(mine);
    const was = old.rows.find((each) => each.id !== null && each.id === mine.id);
    // ほかで先に足された行。打った値を重ねず、両方を言う。
    if (mine.id === null && row.id !== null) {
      if (mine.persons.trim() !== '' && mine.persons.trim() !== row.persons) {
        replaced.push(replacedText(row, mine));
      }
      return row;
    }
    const cell = (field: 'persons' | 'newcomers' | 'occupation') =>
      mine[field].trim() === (was?.[field] ?? '') || keepsTheirs(row.id, field) ? row[field] : mine[field];
    return {
      ...row,
      key: mine.key,
      occupation: row.part ? cell('occupation') : row.occupation,
      persons: cell('persons'),
      newcomers: cell('newcomers'),
    };
  });
  // ほかで消された行の打ちかけは、残さない。
  const added = draft.rows.filter((row) => !used.has(row) && row.id === null && row.part);
  return { draft: { texts, rows: withParts(rows, added) }, replaced };
}

function sameRow(mine: DraftRow, row: DraftRow): boolean {
  if (mine.id !== null || (row.id !== null && mine.id === row.id)) return mine.id === row.id;
  return mine.role === row.role && mine.part === row.part && mine.occupation.trim() === row.occupation;
}

/** 足しかけの職種の行を、その立場の終わりに。 */
function withParts(rows: readonly DraftRow[], added: readonly DraftRow[]): readonly DraftRow[] {
  return added.reduce<readonly DraftRow[]>(
    (list, part) => list.toSpliced(list.findLastIndex(({ role }) => role === part.role) + 1, 0, part),
    rows,
  );
}

function replacedText(row: DraftRow, mine: DraftRow): string {
  const name = row.part ? `${roleLabel(row.role)}の${row.occupation}` : roleLabel(row.role);
  return `${name}: ほかで先に ${row.persons}人 と書かれていたので、その値にしました。打った値は ${mine.persons.trim()} でした。`;
}
