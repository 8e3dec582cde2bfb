import { DaichoError } from '../../shared/api/failure.ts';
import { type DueItem, dueSoon } from '../../shared/bureau/meeting/dueSoon.ts';
import { formatWareki } from '../../shared/calendar/wareki.ts';
import { loadDueFacts } from '../bureau/calendar/loadDueFacts.ts';
import { type Context, expectWords, type Parsed } from './context.ts';

const STATES: Readonly<Record<DueItem['state'], string>> = {
  due: '',
  overdue: '過ぎています',
  unrecorded: '開いたか書かれていません',
};

/** `daicho meeting due [--days 30]` — 期日の近いもの。過ぎたものがあれば 1 で終わる。 */
export async function meetingDue(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  expectWords(words, []);
  const days = parsed.text('days') ?? '30';
  if (!/^\d{1,3}$/.test(days)) {
    throw new DaichoError('badArgument', { detail: '--days は日数で書きます (例 30)' });
  }
  return context.withSession(async ({ register, clock }) => {
    const today = clock.today();
    const wards = await register.db.selectFrom('ward').select(['code', 'name']).orderBy('position').execute();
    const names = new Map(wards.map(({ code, name }) => [code, name]));
    const items = dueSoon(await loadDueFacts(register.db, today), today, Number(days));
    context.answer(items, () =>
      items.length === 0
        ? `${days}日のうちに期日の来るものはありません`
        : items.map((item) => itemText(item, names)).join('\n'),
    );
    return items.some(({ state }) => state !== 'due') ? 1 : 0;
  });
}

function itemText({ day, title, ward, state }: DueItem, names: ReadonlyMap<string, string>): string {
  return [formatWareki(day), names.get(ward ?? '') ?? '市全体', title, STATES[state]].join('\t');
}
