/**
 * 道が共有フォルダ (UNC) を指すか。`\\server\share`、`//server/share`、`\\?\UNC\server\share`。
 * 割り当てたドライブ文字 (`Z:`) は文字だけでは見分けられない: 見分ける手は openRegister の `isNetworkDrive`。
 */
export function isNetworkPath(path: string): boolean {
  const slashes = path.replaceAll('\\', '/');
  if (/^\/\/[?.]\//.test(slashes)) return /^\/\/[?.]\/UNC\//i.test(slashes);
  return /^\/\/[^/]/.test(slashes);
}
