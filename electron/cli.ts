#!/usr/bin/env node
// `daicho`: 窓と同じサービスを、窓なしで。終了コードは 0 済み、1 人が見る、2 断り。
import { requireNode } from './database/requireNode.ts';

requireNode();
const { runCommand } = await import('./command/runCommand.ts');
process.exitCode = await runCommand(process.argv.slice(2));
