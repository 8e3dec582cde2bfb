import { fork } from 'node:child_process';
import { Socket } from 'node:net';
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
    // 温かいまま待つ子が、親の終わりを引き止めないように (読むあいだは時間切れの時計が引き止める)。
    child.unref();
    child.channel?.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
    // 回り続けている子は親の終わりに気づけない。
    const killWithParent = (): boolean => child.kill('SIGKILL');
    process.once('exit', killWithParent);
    child.once('exit', () => process.off('exit', killWithParent));
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
        child.ref();
        child.kill('SIGKILL');
      },
    };
  };
}
