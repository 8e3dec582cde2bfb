import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ReaderChild, ReadResponse, StartChild } from './readerChild.ts';

/** 子を普通の Node で起こす (コマンドライン、代わりの窓)。script は child の置き場所、束ねた本体では workbookChild.js。 */
export function startNodeChild(script: string = join(import.meta.dirname, 'child.ts')): StartChild {
  return (log): ReaderChild => {
    const child = fork(script, [], {
      execArgv: ['--max-old-space-size=512'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.on('error', (error) => log(`workbook reader: ${error.message}`));
    if (child.stderr) createInterface(child.stderr).on('line', log);
    return {
      send: (request) => {
        child.send(request);
      },
      onMessage: (receive) => {
        child.on('message', (message) => receive(message as ReadResponse));
      },
      onExit: (ended) => {
        child.once('exit', ended);
        child.once('error', ended);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
