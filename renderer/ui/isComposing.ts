/**
 * 変換中の打鍵か。変換を確かめる Enter は 229 として届くことがある (Windows の IME)。
 * 打鍵を見る所はみなここで確かめる。
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}
