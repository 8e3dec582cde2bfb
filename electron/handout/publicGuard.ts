import { createHash } from 'node:crypto';
import type { GuardedText } from '../../shared/api/calls/composeCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { findPersonalText, type PersonalText } from '../../shared/handout/guard/findPersonalText.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { change } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import type { Readable } from '../database/register.ts';
import { loadPersonalWords } from '../register/loadPersonalWords.ts';
import type { Session } from '../session.ts';

/** 公開の頁で人の確かめが要る文を、確かめたかどうかとともに。 */
export async function loadGuardedTexts(db: Readable, model: HandoutModel): Promise<readonly GuardedText[]> {
  if (!model.public) return [];
  const texts = findPersonalText(model, await loadPersonalWords(db));
  const rows = await db
    .selectFrom('publicConfirmation')
    .select(['textHash', 'who', 'confirmedAt'])
    .where('handout', '=', model.id)
    .execute();
  const confirmed = new Map(rows.map((row) => [row.textHash, { who: row.who, at: row.confirmedAt }]));
  return texts.map((each) => {
    const textHash = hashOf(each);
    return { ...each, textHash, confirmed: confirmed.get(textHash) ?? null };
  });
}

/** 公開してよいと確かめた文を書き留める (誰が、いつ、どの文)。 */
export async function confirmPublic(session: Session, model: HandoutModel, textHash: string): Promise<void> {
  const batch = { who: session.who, kind: 'handout' as const, why: '公開してよいと確かめた' };
  await change(session.register, batch, async (write) => {
    const text = (await loadGuardedTexts(write.read, model)).find((each) => each.textHash === textHash);
    if (text === undefined) throw new DaichoError('conflict', { present: '(その文はもうありません)' });
    if (text.confirmed !== null) return;
    write.insert('publicConfirmation', {
      id: newId(),
      handout: model.id,
      textHash,
      text: text.text,
      found: text.found.join('、'),
      who: session.who,
      confirmedAt: session.clock.now(),
    });
  });
}

/** 公開してはいけないものがあれば、書き出す前に断る。 */
export async function refusePublic(db: Readable, model: HandoutModel): Promise<void> {
  if (!model.public) return;
  const refusals = model.refusals ?? [];
  if (refusals.length > 0)
    throw new DaichoError('personalOnPublic', { handout: model.title, detail: refusals.join('') });
  const open = (await loadGuardedTexts(db, model)).filter((each) => each.confirmed === null);
  if (open.length > 0)
    throw new DaichoError('publicUnconfirmed', {
      handout: model.title,
      detail: open.map(({ page, place, found }) => `${page}頁 ${place} ${found.join('・')}`).join('、'),
    });
}

/** 文と、そこで見つかったもの。台帳に人が増えて別の名が見つかれば、確かめ直す。 */
function hashOf({ text, found }: PersonalText): string {
  return createHash('sha256')
    .update(JSON.stringify([text, found.toSorted()]))
    .digest('hex');
}
