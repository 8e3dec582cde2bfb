/** 画面のファイルの番地。file:// では部品が読めず、http では口が開く。どの実行環境でもこれを使う。 */
export const APP_ORIGIN = 'app://daicho';

/** 番地が自分の画面のものか。 */
export function isOwnAddress(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`);
}
