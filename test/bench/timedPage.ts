import type { Page } from 'playwright-core';

/** 頁の中で act を動かし、until になるまでのミリ秒。before は動かす前の一行目の名。 */
export async function timed(page: Page, act: string, until: string): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const before = first();
      const start = performance.now();
      ${act};
      while (!(${until})) await frame();
      return performance.now() - start;
    })()`),
  );
}

/** 頁の中の手。addInitScript で置く。 */
export const IN_PAGE = `
  const frame = () => new Promise((resolve) => setTimeout(resolve, 8));
  const first = () => document.querySelector('.ag-row[row-index="0"] .ag-cell[col-id="name"]')?.textContent ?? '';
  const button = (name) => [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  const search = (text) => {
    const input = document.querySelector('input[type=search]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const paste = (text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.querySelector('.grid-entry').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  };
  const scrollThrough = async () => {
    const box = document.querySelector('.ag-grid-viewport');
    const step = (box.scrollHeight - box.clientHeight) / 40;
    for (let at = 1; at <= 40; at += 1) {
      box.scrollTop = step * at;
      await frame();
      await frame();
    }
    box.scrollTop = 0;
    while (first() === '') await frame();
    window.scrolled = true;
  };
  const watch = async () => {
    while (document.querySelector('.ag-cell') === null) await frame();
    window.firstCell = performance.now();
  };
  Object.assign(window, { frame, first, button, search, paste, scrollThrough });
  void watch();
`;
