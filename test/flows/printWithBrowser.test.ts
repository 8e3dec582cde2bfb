import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { createBrowserPrinter } from '../../electron/standin/printWithBrowser.ts';
import { parseHandoutDefinition } from '../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import { LIAISON_FACTS } from '../fixtures/liaisonFacts.ts';
import { listeningPorts } from './listeningPorts.ts';

const file = new URL('../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const model = buildHandout(definition, LIAISON_FACTS);

const headOf = (pdf: Uint8Array) => new TextDecoder('latin1').decode(pdf.slice(0, 5));

describe.skipIf(findBrowser() === null)('窓のない印刷', () => {
  const printer = createBrowserPrinter({ log: () => undefined });
  afterAll(() => printer.close());

  test('いっぺんに頼んでも一つずつ刷り、同じ資料は同じ長さになる', async () => {
    const [first, second] = await Promise.all([printer.print(model), printer.print(model)]);
    expect([first && headOf(first), second && headOf(second)]).toEqual(['%PDF-', '%PDF-']);
    expect(second?.length).toBe(first?.length);
  });

  test('描けない資料は投げ、次の資料は新しい頁で刷れる', async () => {
    await expect(printer.print({ ...model, pages: null as never })).rejects.toThrow();
    expect(headOf(await printer.print(model))).toBe('%PDF-');
  });

  test.skipIf(process.platform !== 'linux')('待ち受ける口を一つも開かない', () => {
    expect(listeningPorts(process.pid)).toEqual([]);
  });
});
