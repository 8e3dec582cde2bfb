import { expect, it } from 'vitest';
import { writeSlides } from '../../../electron/files/slides/writeSlides.ts';
import { openZip } from '../../../electron/files/workbook/zipArchive.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { copyHandout, openOwn, saveHandout } from '../../../electron/handout/ownHandouts.ts';
import { storePicture } from '../../../electron/handout/pictures.ts';
import { deletePicture, listPictures } from '../../../electron/handout/storedPictures.ts';
import { addBlock, removeBlock } from '../../../shared/handout/edit/editBlocks.ts';
import { mapPage } from '../../../shared/handout/edit/editPages.ts';
import { planDeck } from '../../../shared/handout/slides/planDeck.ts';
import { openSample } from '../register/sampleSession.ts';

/** 1×1 の PNG。 */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

async function withPicture() {
  const session = await openSample();
  const { db } = session.register;
  const picture = await storePicture(session, '絵.png', PNG);
  const id = await copyHandout(session, 'liaison', '絵のある資料');
  const { definition, seen } = await openOwn(db, id);
  const page = definition.pages[1]?.id ?? '';
  const block = {
    kind: 'picture' as const,
    id: 'photo',
    title: '',
    picture,
    alt: '窓口の写真 <架空>',
    caption: '写真1 窓口',
    height: 60,
  };
  const edited = mapPage(definition, page, (each) => addBlock(each, block));
  const saved = await saveHandout(session, id, edited, seen);
  return { session, db, picture, id, page, edited, seen: saved.seen };
}

it('絵は直せるスライドにも入り、読み上げる説明と下の言葉が付く', async () => {
  const { session, id } = await withPicture();
  const zip = openZip(await writeSlides(planDeck(await buildHandoutModel(session, id, null))));
  const images = zip.names.filter((name) => /^ppt\/media\/.+\.png$/.test(name));
  const slide = new TextDecoder().decode(zip.read('ppt/slides/slide2.xml') ?? new Uint8Array());
  expect(images.map((name) => Buffer.from(zip.read(name) ?? []).equals(PNG))).toEqual([true]);
  expect(slide).toContain('descr="窓口の写真 &lt;架空&gt;"');
  expect(slide).toContain('写真1 窓口');
});

it('一つも回答の無い資料も、直せるスライドになる', async () => {
  const session = await openSample();
  for (const handout of ['liaison', 'activities', 'half-activities', 'overview', 'ward-sheets']) {
    const deck = planDeck(await buildHandoutModel(session, handout, null));
    expect((await writeSlides(deck)).byteLength).toBeGreaterThan(10_000);
  }
});

it('頁にある絵は消せず、図を除いた絵は「どの頁にも無い」と言い、消せば中身が残らない', async () => {
  const { session, db, picture, id, page, edited, seen } = await withPicture();
  expect((await listPictures(db)).map(({ usedIn }) => usedIn)).toEqual([['「絵のある資料」2頁']]);
  await expect(deletePicture(session, picture)).rejects.toThrow('「絵のある資料」2頁 にあるので消せません');
  await saveHandout(
    session,
    id,
    mapPage(edited, page, (each) => removeBlock(each, 'photo')),
    seen,
  );
  expect((await listPictures(db)).map((each) => [each.id, each.usedIn])).toEqual([[picture, []]]);
  await deletePicture(session, picture);
  expect(await listPictures(db)).toEqual([]);
  const kept = await db
    .selectFrom('historyEntry')
    .select(['old', 'new'])
    .where('rowId', '=', picture)
    .execute();
  expect(kept.some((entry) => `${entry.old}${entry.new}`.includes(PNG.toString('base64')))).toBe(false);
});
