import type { StoredPicture } from '../../shared/api/calls/composeCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { PageDefinition } from '../../shared/handout/definition/handoutDefinition.ts';
import { change } from '../database/change.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';

/** 台帳にしまってある絵のすべて、入れた順。どの資料のどの頁で使っているかを添える。 */
export async function listPictures(db: Readable): Promise<readonly StoredPicture[]> {
  const rows = await db.selectFrom('picture').selectAll().orderBy('addedAt').orderBy('id').execute();
  const uses = await loadUses(db);
  return rows.map(({ id, mime, width, height, bytes, addedAt }) => ({
    id,
    data: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`,
    width,
    height,
    addedAt,
    usedIn: uses.get(id) ?? [],
  }));
}

/**
 * どの頁にも無い絵を消す。頁にあれば pictureUsed。
 * 中身は履歴にも残らない (確定版の紙は、自分の写しを持っている)。
 */
export async function deletePicture(session: Session, id: string): Promise<void> {
  await change(session.register, { who: session.who, kind: 'handout', why: '絵を消した' }, async (write) => {
    const used = (await loadUses(write.read)).get(id) ?? [];
    if (used.length > 0) throw new DaichoError('pictureUsed', { pages: used.join('、') });
    write.delete('picture', id);
  });
}

/** 絵の id → それを置いた頁 (「題」2頁)。 */
async function loadUses(db: Readable): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('handoutPage')
    .innerJoin('handout', 'handout.id', 'handoutPage.handout')
    .select(['handout.id', 'handout.head', 'handoutPage.page'])
    .orderBy('handout.id')
    .orderBy('handoutPage.position')
    .orderBy('handoutPage.id')
    .execute();
  const uses = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  for (const { id, head, page } of rows) {
    const number = (counts.get(id) ?? 0) + 1;
    counts.set(id, number);
    const { title } = JSON.parse(head) as { readonly title: string };
    for (const block of (JSON.parse(page) as PageDefinition).blocks)
      if (block.kind === 'picture')
        uses.set(block.picture, [...(uses.get(block.picture) ?? []), `「${title}」${number}頁`]);
  }
  return uses;
}
