import { userInfo } from 'node:os';

/** 使っている人の名。履歴と「使用中」の断りに出る。 */
export function userName(read: () => { readonly username: string } = userInfo): string {
  try {
    return read().username;
  } catch {
    // 利用者の名簿に無い番号で動いている (容れ物の中など)。
    return process.env.USERNAME ?? process.env.USER ?? '不明な利用者';
  }
}
