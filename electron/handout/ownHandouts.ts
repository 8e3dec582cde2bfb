import { sql } from 'kysely';
import type { OwnHandout, SavedHandout } from '../../shared/api/calls/composeCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { checkHandoutDefinition, parseHandoutDefinition } from '../../shared/api/parseHandoutDefinition.ts';
import type { HandoutDefinition, PageDefinition } from '../../shared/handout/definition/handoutDefinition.ts';
import type { HandoutProblem } from '../../shared/handout/edit/handoutProblem.ts';
import { change, type Write } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import type { Readable } from '../database/register.ts';
import type { Session } from '../session.ts';
import { listHandouts } from './definitions.ts';

type Head = Omit<HandoutDefinition, 'pages'>;

/** 資料の一つ。own が null なら同梱のもので、直せない。 */
export interface HandoutEntry
  extends Pick<Head, 'id' | 'title' | 'public' | 'forms' | 'half' | 'fiscalYear' | 'ofThisYear'> {
  /** 区ごとの頁があるか。 */
  readonly perWard: boolean;
  readonly own: { readonly basedOn: string; readonly savedAt: string } | null;
}

/** 同梱のもの、続いて職員のもの (作った順)。頁は読まない。 */
export async function listAllHandouts(db: Readable): Promise<readonly HandoutEntry[]> {
  const rows = await db.selectFrom('handout').selectAll().orderBy('id').execute();
  const pages = await db
    .selectFrom('handoutPage')
    .select('handout')
    .where(sql`json_extract(page, '$.perWard')`, '=', 1)
    .execute();
  const perWard = new Set(pages.map((page) => page.handout));
  return [
    ...listHandouts().map((shipped) => ({
      ...shipped,
      perWard: shipped.pages.some((page) => page.perWard === true),
      own: null,
    })),
    ...rows.map(({ id, head, basedOn, savedAt }) => ({
      ...(JSON.parse(head) as Head),
      perWard: perWard.has(id),
      own: { basedOn, savedAt },
    })),
  ];
}

/** 名指しの資料の定義。無ければ unknownHandout。 */
export async function loadHandout(db: Readable, id: string): Promise<HandoutDefinition> {
  const shipped = listHandouts().find((handout) => handout.id === id);
  if (shipped !== undefined) return shipped;
  const own = await loadOwn(db, id);
  if (own !== null) return parseHandoutDefinition(own.definition, own.definition.title);
  const known = (await listAllHandouts(db)).map((handout) => handout.id);
  throw new DaichoError('unknownHandout', { handout: id, known: known.join('・') });
}

/** 職員の資料。同梱のものは直せないので断る。 */
export async function openOwn(db: Readable, id: string): Promise<OwnHandout> {
  const own = await loadOwn(db, id);
  if (own !== null) return own;
  const { title } = await loadHandout(db, id);
  throw new DaichoError('shippedHandout', { handout: title });
}

async function loadOwn(db: Readable, id: string): Promise<OwnHandout | null> {
  const row = await db.selectFrom('handout').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const pages = (await loadPages(db, id)).map(({ page }) => JSON.parse(page) as PageDefinition);
  return {
    definition: { ...(JSON.parse(row.head) as Head), pages },
    basedOn: row.basedOn,
    savedAt: row.savedAt,
    seen: row.version,
  };
}

function loadPages(db: Readable, handout: string) {
  return db
    .selectFrom('handoutPage')
    .select(['id', 'position', 'page'])
    .where('handout', '=', handout)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** ある資料 (同梱のものか去年の自分のもの) を写して、新しい資料を作る。返るのは新しい id。 */
export async function copyHandout(session: Session, from: string, title: string): Promise<string> {
  return change(session.register, { who: session.who, kind: 'handout', why: '資料の写し' }, async (write) => {
    const source = await loadHandout(write.read, from);
    const id = await unusedId(write.read, from);
    const definition = { ...source, id, title };
    refuseInvalid(checkHandoutDefinition(definition));
    const { pages, ...head } = definition;
    write.insert('handout', {
      id,
      basedOn: from,
      head: JSON.stringify(head),
      savedAt: session.clock.now(),
    });
    await writePages(write, id, pages);
    return id;
  });
}

/**
 * 直した資料をしまう。変わった頁だけを書く。
 * @param seen 直した人が見ていた版。違えば conflict
 */
export async function saveHandout(
  session: Session,
  id: string,
  definition: unknown,
  seen: number,
): Promise<SavedHandout> {
  const problems = checkHandoutDefinition(definition);
  const before = await openOwn(session.register.db, id);
  if (problems.length > 0) return { seen, savedAt: before.savedAt, problems };
  const { pages, ...head } = parseHandoutDefinition(definition, id);
  if (head.id !== id) throw new DaichoError('badArgument', { detail: `資料 ${head.id} の定義です` });
  return change(session.register, { who: session.who, kind: 'handout' }, async (write) => {
    const savedAt = session.clock.now();
    const row = write.update('handout', id, { head: JSON.stringify(head), savedAt }, { version: seen });
    await writePages(write, id, pages);
    return { seen: row.version, savedAt, problems };
  });
}

/** 職員の資料を消す。 */
export async function deleteHandout(session: Session, id: string, seen: number): Promise<void> {
  await change(
    session.register,
    { who: session.who, kind: 'handout', why: '資料を消した' },
    async (write) => {
      await openOwn(write.read, id);
      for (const page of await loadPages(write.read, id)) write.delete('handoutPage', page.id);
      write.delete('handout', id, { version: seen });
    },
  );
}

function refuseInvalid(problems: readonly HandoutProblem[]): void {
  if (problems.length === 0) return;
  throw new DaichoError('handoutInvalid', {
    detail: problems.map(({ path, message }) => `${path} ${message}`).join('、'),
  });
}

/** `liaison-2` の形の、履歴にも無い id。一度使った id は別の資料を指さない。 */
async function unusedId(db: Readable, from: string): Promise<string> {
  const stem = from.replace(/-\d+$/, '');
  const rows = await db
    .selectFrom('historyEntry')
    .select('rowId')
    .distinct()
    .where('table', '=', 'handout')
    .where('rowId', 'like', `${stem}-%`)
    .execute();
  const used = new Set([...rows.map((row) => row.rowId), ...listHandouts().map((handout) => handout.id)]);
  for (let number = 2; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!used.has(id)) return id;
  }
}

async function writePages(write: Write, handout: string, pages: readonly PageDefinition[]): Promise<void> {
  const left = new Map(
    (await loadPages(write.read, handout)).map((row) => [(JSON.parse(row.page) as PageDefinition).id, row]),
  );
  pages.forEach((page, position) => {
    const text = JSON.stringify(page);
    const row = left.get(page.id);
    left.delete(page.id);
    if (row === undefined) {
      write.insert('handoutPage', { id: newId(), handout, position, page: text });
    } else {
      write.update('handoutPage', row.id, { position, page: text });
    }
  });
  for (const { id } of left.values()) write.delete('handoutPage', id);
}
