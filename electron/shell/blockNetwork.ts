import { app, session } from 'electron';

/** 画面のファイルと、画面が自分で作ったデータだけ。 */
const LOCAL_SCHEMES: readonly string[] = ['app:', 'data:', 'blob:', 'devtools:'];

/** 台帳は外と話さない。CSP をすり抜けても、ここで止まる。名前の問い合わせも出さない。 */
export function blockNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) });
  });
}

/** ready の前に一度: Chromium 自身の裏の通信も止める。 */
export function disableBackgroundNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

function isLocal(url: string): boolean {
  return LOCAL_SCHEMES.some((scheme) => url.startsWith(scheme));
}
