import { app, session } from 'electron';

/** 画面のファイルと、画面が自分で作ったデータだけ。 */
const LOCAL_SCHEMES: readonly string[] = ['app:', 'data:', 'blob:', 'devtools:'];
/** PDF を見る組込みの部品と、その部品の絵。 */
const PDF_VIEWER: readonly string[] = [
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
  'chrome://resources/',
];

/**
 * 台帳は外と話さない。CSP をすり抜けても、ここで止まる。名前の問い合わせも出さない。
 * @param isPaper いま下見に出している PDF の番地か。端末のファイルで読めるのはそれだけ
 */
export function blockNetwork(isPaper: (url: string) => boolean): void {
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) && !isPaper(details.url) });
  });
}

/** ready の前に一度: Chromium 自身の裏の通信も止める。 */
export function disableBackgroundNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

function isLocal(url: string): boolean {
  return [...LOCAL_SCHEMES, ...PDF_VIEWER].some((scheme) => url.startsWith(scheme));
}
