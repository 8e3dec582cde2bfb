import { createHash } from 'node:crypto';
import { DaichoError } from '../../shared/api/failure.ts';
import type { HandoutPicture } from '../../shared/handout/facts.ts';
import { checkPicture } from '../../shared/handout/picture.ts';
import { change } from '../database/change.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';

/** 描き直した絵の大きさの上限 (バイト)。 */
export const PICTURE_LIMIT = 3_000_000;

/** 絵の id → 中身。台帳に無い id は入らない。 */
export async function loadPictures(
  db: Readable,
  ids: readonly string[],
): Promise<Readonly<Record<string, HandoutPicture>>> {
  if (ids.length === 0) return {};
  const rows = await db.selectFrom('picture').selectAll().where('id', 'in', ids).execute();
  return Object.fromEntries(
    rows.map(({ id, mime, width, height, bytes }) => [
      id,
      { data: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`, width, height },
    ]),
  );
}

/**
 * 描き直した絵をしまい、id を返す。撮影の情報 (EXIF) などの付いたままのものは受け取らない。
 * @param file 選んだファイルの名 (断りの文に)
 */
export async function storePicture(session: Session, file: string, bytes: Uint8Array): Promise<string> {
  if (bytes.byteLength > PICTURE_LIMIT)
    throw new DaichoError('pictureTooLarge', { file, limit: `${PICTURE_LIMIT / 1_000_000} MB` });
  const shape = checkPicture(bytes);
  if (shape === null) throw new DaichoError('pictureUnreadable', { file });
  const id = createHash('sha256').update(bytes).digest('hex');
  await change(session.register, { who: session.who, kind: 'handout', why: '絵' }, async (write) => {
    const known = await write.read.selectFrom('picture').select('id').where('id', '=', id).executeTakeFirst();
    if (known === undefined) write.insert('picture', { id, ...shape, bytes, addedAt: session.clock.now() });
  });
  return id;
}
