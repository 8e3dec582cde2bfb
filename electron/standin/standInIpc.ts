interface IpcEvent {
  readonly sender: object;
  readonly senderFrame: { readonly url: string; readonly parent: object | null };
}

type Listener = (event: IpcEvent, ...args: unknown[]) => unknown;

/** 代役の ipcMain: invoke に応えるだけ。 */
export class StandInIpc {
  readonly #handlers = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel)) throw new Error(`${channel} にはもう応え手があります`);
    this.#handlers.set(channel, listener);
  }

  async invoke(channel: string, event: IpcEvent, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}
