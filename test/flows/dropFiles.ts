import type { Page } from 'playwright-core';

/** ファイルを窓に落とす (人が引いてきて放すのと同じ出来事を起こす)。 */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const coded = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }
  }, coded);
}

/** フォルダを窓に落とす。ブラウザに本物の引き落としをさせるので、中身はフォルダの入口から読まれる。 */
export async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // ブラウザはこの呼び出しに返事をしない。順には届くので、待たない。
    session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data }).catch(() => undefined);
  }
}
