import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { HANDOUT_FORMATS, handoutFormat } from '../../shared/handout/formats.ts';
import type { HandoutModel } from '../../shared/handout/model.ts';
import { logFolder } from '../database/folder.ts';
import { writeLog } from '../files/log.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { buildHandoutModel } from '../handout/buildHandoutModel.ts';
import { listHandouts, readHandout } from '../handout/definitions.ts';
import { makeHandoutFile } from '../handout/makeHandoutFile.ts';
import { createBrowserPrinter } from '../standin/printWithBrowser.ts';
import { type Command, type Context, expectWords, type Parsed, unknownAction } from './context.ts';

export const handoutCommand: Command = async (args, context) => {
  const parsed = context.parse(args, { out: 'text', survey: 'text' });
  const [action, ...words] = parsed.words;
  switch (action) {
    case 'list':
      return listAction(words, context);
    case 'print':
      return printAction(words, parsed, context);
    default:
      throw unknownAction(action, ['list', 'print']);
  }
};

async function listAction(words: readonly string[], context: Context): Promise<number> {
  expectWords(words, []);
  return context.withSession(async () => {
    const handouts = listHandouts().map(({ id, title }) => ({ id, title }));
    context.answer(handouts, () => handouts.map(({ id, title }) => `${id}\t${title}`).join('\n'));
    return 0;
  });
}

async function printAction(words: readonly string[], parsed: Parsed, context: Context): Promise<number> {
  const [handout = ''] = expectWords(words, ['HANDOUT']);
  const out = parsed.text('out');
  if (out === undefined)
    throw new DaichoError('badArgument', { detail: '書き出すファイルを --out FILE.pdf で書きます' });
  const format = handoutFormat(extname(out));
  if (format === undefined)
    throw new DaichoError('printFormat', {
      file: out,
      known: HANDOUT_FORMATS.map((each) => `.${each}`).join('・'),
    });
  readHandout(handout);
  return context.withSession(async (session) => {
    const model = await buildHandoutModel(session, handout, parsed.text('survey') ?? null);
    const printer = createBrowserPrinter({
      log: (line) => void writeLog(logFolder(session.folder), { part: 'print', message: line }),
    });
    try {
      const print = (each: HandoutModel) => printer.print(each);
      await writeFileSafely(out, await makeHandoutFile(session, model, format, print));
    } finally {
      await printer.close();
    }
    context.answer(
      { file: out, pages: model.pages.length },
      () => `「${model.title}」を書き出しました: ${out}`,
    );
    return 0;
  });
}
