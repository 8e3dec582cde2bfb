#!/usr/bin/env node
// `daicho`: 窓と同じサービスを、窓なしで。終了コードは 0 済み、1 人が見る、2 断り。
import { requireNode } from './database/requireNode.ts';

requireNode();
const { guardOutput } = await import('./command/guardOutput.ts');
const { runCommand } = await import('./command/runCommand.ts');
const finish = guardOutput();
finish(await runCommand(process.argv.slice(2)));
