import { DaichoError } from '../../shared/api/failure.ts';
import { defaultDataFolder, sampleFolder } from '../database/folder.ts';
import { startNodeChild } from '../files/workbook/startNodeChild.ts';
import { createSample } from '../setup/createSample.ts';
import { initRegister } from '../setup/initRegister.ts';
import { type Command, expectWords } from './context.ts';
import { withProgress } from './progressBar.ts';

/** 新しい台帳を作る。見本は、--data が無ければ見本のフォルダに。 */
export const initCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { sample: 'flag', 'without-replies': 'flag' });
  expectWords(parsed.words, []);
  const sample = parsed.flag('sample');
  if (parsed.flag('without-replies') && !sample) {
    throw new DaichoError('badArgument', { detail: '--without-replies は --sample と一緒に使います' });
  }
  const folder =
    parsed.text('data') !== undefined
      ? context.folder
      : sample
        ? sampleFolder(defaultDataFolder())
        : defaultDataFolder();
  const options = { folder, who: context.who, today: context.today, startChild: startNodeChild() };
  if (!sample) await initRegister(options, 'empty');
  else {
    await withProgress('見本の回答を取り込んでいます', (onProgress) =>
      createSample(options, !parsed.flag('without-replies'), onProgress),
    );
  }
  context.answer({ folder, sample }, () => `${sample ? '見本の台帳' : '空の台帳'}を作りました: ${folder}`);
  return 0;
};
