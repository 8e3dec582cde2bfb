type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;
type Serve = (request: { readonly url: string; readonly method: string }) => Promise<Response> | Response;

/** 代役の session。通信の関所と番地の配り手を覚え、ブラウザの要求ごとに尋ねられる。 */
export class StandInSession {
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };
  readonly protocol = {
    handle: (scheme: string, serve: Serve) => {
      this.#schemes.set(`${scheme}:`, serve);
    },
  };
  readonly #schemes = new Map<string, Serve>();
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});

  // 許しを求める窓口は、許しの無いブラウザを使うので尋ねられない。
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  /** 関所が通すか。 */
  async allows(url: string): Promise<boolean> {
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => {
      this.#beforeRequest({ url }, resolve);
    });
    return cancel !== true;
  }

  /** 通さないものは null。 */
  async answer(request: { readonly url: string; readonly method: string }): Promise<Response | null> {
    const serve = this.#schemes.get(new URL(request.url).protocol);
    return serve !== undefined && (await this.allows(request.url)) ? serve(request) : null;
  }
}
