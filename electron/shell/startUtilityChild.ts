import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { projectRoot } from '../files/resources.ts';
import type { StartChild } from '../files/workbook/workbookReader.ts';

/** Excel を読む子を Electron の utilityProcess で始める。runAsNode を封じた配布物では Node の fork が効かない。 */
export const startUtilityChild: StartChild = () => {
  const child = utilityProcess.fork(join(projectRoot(), 'dist', 'main', 'workbookChild.js'), [], {
    serviceName: 'renkei-daicho workbook reader',
    stdio: 'pipe',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
};
