import { readFileSync } from 'node:fs';
import { APP_ORIGIN } from '../files/appAddress.ts';
import { toBrowserAddress } from './standInAddress.ts';

/** 画面から本体への管の名。preload が読んだらすぐ window から消す。 */
export const INVOKE_BINDING = '__standInInvoke';
/** 本体から画面への管の名。 */
export const RECEIVE_FUNCTION = '__standInReceive';

/**
 * 組み上げた preload.cjs を、頁の初めに走る筋書きにする。渡す `electron` は contextBridge と ipcRenderer だけ。
 * ほかの番地や中の枠では何も置かない。
 */
export function preloadScript(file: string): string {
  return `(() => {
  const invoke = window.${INVOKE_BINDING};
  delete window.${INVOKE_BINDING};
  if (window.top !== window || location.origin !== ${JSON.stringify(toBrowserAddress(APP_ORIGIN))}) return;
  const listeners = new Map();
  Object.defineProperty(window, '${RECEIVE_FUNCTION}', {
    value: (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args); },
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => invoke(channel, args),
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('preload から ' + name + ' は読めません');
  };
  const module = { exports: {} };
  ((module, exports, require) => {
${readFileSync(file, 'utf8')}
  })(module, module.exports, require);
})();`;
}
