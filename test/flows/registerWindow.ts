import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { Bridge, RegisterListing } from '../../shared/api/contract.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 見本の台帳を新しいフォルダに作る。 */
export async function sampleData(): Promise<string> {
  const data = join(newDataFolder(), '台帳');
  mkdirSync(data, { recursive: true });
  await initRegister({ folder: data, who: '試験', startChild: startNodeChild() }, 'sample');
  return data;
}

/** 台帳の画面を開いた窓と、人のように動かす手。 */
export interface RegisterWindow {
  readonly standIn: StandIn;
  readonly page: Page;
  /** row は画面の行 (0 から)。 */
  cell(row: number, key: string): Locator;
  active(): Locator;
  said(): Locator;
  panel(): Locator;
  tab(name: string): Promise<void>;
  select(row: number, key: string): Promise<void>;
  retype(row: number, key: string, text: string): Promise<void>;
  paste(text: string): Promise<void>;
  bridge(name: string, input: unknown): Promise<unknown>;
  rows(table: string): Promise<RegisterListing['rows']>;
  nameAt(row: number): Promise<string>;
  /** 積極的医療機関の、名と列から台帳の値。 */
  stored(name: string, key: string): Promise<unknown>;
}

export async function openRegisterWindow(data: string): Promise<RegisterWindow> {
  const dist = await ensureBuilt(() => undefined);
  const standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
  const page = await standIn.page();
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1366, height: 738 });
  await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  await page.getByRole('link', { name: '台帳', exact: true }).click();
  await page.locator('.ag-cell').first().waitFor();

  const cell = (row: number, key: string) =>
    page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${key}"]`);
  const active = () => page.locator('.ag-cell.grid-active');
  /** 見えていない列の升目は無いので、名から右へ歩いて行く。 */
  const select = async (row: number, key: string) => {
    await cell(row, 'name').click({ position: { x: 6, y: 8 } });
    for (let step = 0; step < 20; step += 1) {
      if ((await active().getAttribute('col-id')) === key) return;
      await page.keyboard.press('ArrowRight');
    }
    throw new Error(`列に着きません: ${key}`);
  };
  const bridge = (name: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      async ({ name, input }) => {
        const result = await (globalThis as unknown as { daicho: Bridge }).daicho.call(name, input);
        if (!result.ok) throw new Error(result.failure.message);
        return result.value;
      },
      { name, input },
    );
  const rows = async (table: string) =>
    ((await bridge('register.list', { table, asOf: null })) as RegisterListing).rows;
  return {
    standIn,
    page,
    cell,
    active,
    select,
    bridge,
    rows,
    said: () => page.locator('.status-line .said'),
    panel: () => page.getByRole('complementary'),
    tab: async (name) => {
      await page.getByRole('navigation', { name: '台帳の種類' }).getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.locator('.ag-cell').first().waitFor();
    },
    retype: async (row, key, text) => {
      await select(row, key);
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    paste: (text) =>
      page.locator('.grid-entry').evaluate((entry, value) => {
        const clipboard = new DataTransfer();
        clipboard.setData('text/plain', value);
        entry.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
        );
      }, text),
    nameAt: async (row) => (await cell(row, 'name').innerText()).trim(),
    stored: async (name, key) => (await rows('institution')).find((row) => row.name === name)?.[key],
  };
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
