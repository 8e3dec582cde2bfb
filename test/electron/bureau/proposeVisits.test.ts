import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeVisits } from '../../../electron/bureau/proposeVisits.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { Session } from '../../../electron/session.ts';
import { loadTally } from '../../../electron/survey/loadTally.ts';
import type { ChoiceTally } from '../../../shared/survey/tally.ts';
import { copySample } from '../../fixtures/copySample.ts';

const root = mkdtempSync(join(tmpdir(), '日本語 #1 '));
const DAY = '2024-10-01';

describe('見本の調査からの訪問先の候補', () => {
  let session: Session;
  beforeAll(async () => {
    const folder = join(root, '台帳');
    await copySample(folder);
    session = await openSession({ folder, who: '架空 職員', startChild: startNodeChild() });
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('基準日の来た新しい回の、未着手が1〜6区の項目をはじめに選び、その区を訳つきで挙げる', async () => {
    const { db } = session.register;
    const asked = { target: 'wardOffice', survey: null, items: null, years: 2 } as const;
    const found = await proposeVisits(db, asked, DAY);
    expect(found.survey).toBe('r5-first');
    const chosen = found.items.filter((item) => item.chosen);
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.every(({ notStarted }) => notStarted >= 1 && notStarted <= 6)).toBe(true);
    const tally = (await loadTally(db, 'r5-first')).forms.ward?.items ?? {};
    const wanted = new Set(chosen.flatMap(({ code }) => (tally[code] as ChoiceTally).wards.notstarted ?? []));
    const said = found.wards.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'notStarted'));
    expect(new Set(said.map(({ ward }) => ward))).toEqual(wanted);
  });

  it('項目を選び直せば、その項目の未着手だけが訳になる。選ばなければ調査は訳にならない', async () => {
    const { db } = session.register;
    const asked = { target: 'supportRoom', survey: 'r6-year', years: 20 } as const;
    const none = await proposeVisits(db, { ...asked, items: [] }, DAY);
    expect(none.wards.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual(
      none.wards.map(() => 'newCoordinator'),
    );
    const [item] = none.items.filter(({ notStarted }) => notStarted > 0);
    const one = await proposeVisits(db, { ...asked, items: [item?.code ?? ''] }, DAY);
    const said = one.wards.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.kind === 'notStarted' ? [reason.items] : [])),
    );
    expect(said).toEqual(Array.from({ length: item?.notStarted ?? 0 }, () => [item?.label]));
  });
});
