import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { utilityProcess } from 'electron';
import { projectRoot } from '../files/resources.ts';
import type { ReadResponse } from '../files/workbook/readerChild.ts';
import type { StartChild } from '../files/workbook/workbookReader.ts';

/** Excel を読む子を Electron の utilityProcess で始める。runAsNode を封じた配布物では Node の fork が効かない。 */
export const startUtilityChild: StartChild = (log) => {
  const child = utilityProcess.fork(join(projectRoot(), 'dist', 'main', 'workbookChild.js'), [], {
    serviceName: 'renkei-daicho workbook reader',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (child.stderr) createInterface(child.stderr).on('line', log);
  return {
    send: (request) => child.postMessage(request),
    onMessage: (receive) => {
      child.on('message', (message: ReadResponse) => receive(message));
    },
    onExit: (ended) => {
      child.once('exit', () => ended());
    },
    kill: () => {
      child.kill();
    },
  };
};
