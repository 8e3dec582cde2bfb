import { contextBridge, ipcRenderer } from 'electron';
import { assertTransferable } from '../shared/api/assertTransferable.ts';
import type { Bridge, CallResult } from '../shared/api/contract.ts';

/** 画面に渡すただ一つのもの: window.daicho.call。何が呼べるかは shared/api/contract.ts にある。 */
const listeners = new Map<number, (progress: unknown) => void>();
let lastId = 0;

ipcRenderer.on('daicho:progress', (_event, id: number, progress: unknown) => listeners.get(id)?.(progress));

const bridge: Bridge = {
  async call(name, input, onProgress) {
    assertTransferable(input, name);
    lastId += 1;
    const id = lastId;
    if (onProgress) listeners.set(id, onProgress);
    try {
      const result: CallResult<unknown> = await ipcRenderer.invoke('daicho:call', id, name, input);
      return result;
    } finally {
      listeners.delete(id);
    }
  },
};

contextBridge.exposeInMainWorld('daicho', bridge);
