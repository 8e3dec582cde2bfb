import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReplyFile } from '../../../../electron/survey/readReplyFile.ts';
import { DaichoError } from '../../../../shared/api/failure.ts';
import { needs } from '../../../needs.ts';
import { convertWithOffice } from './convertWithOffice.ts';
import { buildCorpus, type Case } from './corpus.ts';
import { type CorpusPlace, openCorpusPlace } from './corpusPlace.ts';
import { judge, type Outcome } from './judge.ts';

const HAS_OFFICE = needs('soffice');
let place: CorpusPlace;
let corpus: readonly Case[];

beforeAll(async () => {
  place = await openCorpusPlace();
  corpus = buildCorpus(place);
}, 60_000);
afterAll(async () => {
  await place?.session.close();
  if (place) rmSync(join(place.folder, '..'), { recursive: true, force: true });
});

test('崩し方は150通より多く、三つの様式と二つの版のどれにもある', () => {
  const groups = Map.groupBy(corpus, ({ draft, round }) => `${draft.form.id}${round}`);
  expect(corpus.length).toBeGreaterThan(150);
  expect([...groups.values()].map((cases) => cases.length).every((count) => count >= 15)).toBe(true);
  expect(groups.size).toBe(6);
});

test('崩れた回答のどれも、所見なしに違う答えにならない', async () => {
  const troubles: string[] = [];
  for (const each of corpus.filter(({ office }) => office === null)) {
    troubles.push(...(await troublesOf(each, await each.draft.write())));
  }
  expect(troubles).toEqual([]);
}, 180_000);

test('前の回の前の版に書いた回答は、回と版の違いを誤りにする', async () => {
  const said = await Promise.all(
    corpus
      .filter(({ draft, round }) => round === 0 && draft.refused === null && draft.touched.size === 0)
      .slice(0, 3)
      .map(async ({ draft }) => {
        const { findings } = await readReplyFile(place.places[1], draft.fileName, await draft.write());
        return findings
          .filter((each) => each.level === 'error' && each.code === null)
          .map((each) => each.kind);
      }),
  );
  expect(said).toEqual(Array(3).fill(['wrongSurvey', 'wrongVersion']));
}, 60_000);

test.runIf(HAS_OFFICE).each(['xlsx', 'ods', 'xls'] as const)(
  'LibreOffice が .%s に保存し直したものも同じ (soffice)',
  async (extension) => {
    const cases = corpus.filter(({ office }) => office === extension);
    const files = await Promise.all(cases.map(({ draft }) => draft.write()));
    const converted = convertWithOffice(files, extension);
    const troubles: string[] = [];
    for (const [at, each] of cases.entries()) {
      troubles.push(...(await troublesOf(each, converted[at] ?? new Uint8Array())));
    }
    expect(troubles).toEqual([]);
  },
  180_000,
);

async function troublesOf(
  { name, draft, round, office }: Case,
  bytes: Uint8Array,
): Promise<readonly string[]> {
  const fileName = office === null ? draft.fileName : draft.fileName.replace(/\.\w+$/, `.${office}`);
  const outcome: Outcome = await readReplyFile(place.places[round], fileName, bytes).catch(
    (error: unknown) => {
      if (error instanceof DaichoError) return error;
      throw error;
    },
  );
  return judge(draft, outcome).map((trouble) => `${name}: ${trouble}`);
}
