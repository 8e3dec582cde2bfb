import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { HANDOUT_FORMATS, handoutFormat } from '../../shared/handout/formats.ts';
import {
  type OverflowPage,
  overflowSentence,
  type TellOverflow,
} from '../../shared/handout/overflowPages.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { buildHandoutModel } from '../handout/buildHandoutModel.ts';
import { makeHandoutFile } from '../handout/makeHandoutFile.ts';
import { listAllHandouts } from '../handout/ownHandouts.ts';
import { type Command, type Context, expectWords, type Parsed, unknownAction } from './context.ts';
import { fiscalYearOption } from './fiscalYearOption.ts';
import { compareFrozenAction, freezeAction, frozenAction, printFrozenAction } from './frozenHandout.ts';
import { withPrinter } from './withPrinter.ts';

export const handoutCommand: Command = async (args, context) => {
  const parsed = context.parse(args, {
    out: 'text',
    survey: 'text',
    ward: 'text',
    'fiscal-year': 'text',
    purpose: 'text',
    frozen: 'text',
  });
  const [action, ...words] = parsed.words;
  switch (action) {
    case 'list':
      return listAction(words, context);
    case 'print':
      return parsed.text('frozen') === undefined
        ? printAction(words, parsed, context)
        : printFrozenAction(words, parsed, context);
    case 'freeze':
      return freezeAction(words, parsed, context);
    case 'frozen':
      return frozenAction(words, context);
    case 'compare':
      return compareFrozenAction(words, parsed, context);
    default:
      throw unknownAction(action, ['list', 'print', 'freeze', 'frozen', 'compare']);
  }
};

async function listAction(words: readonly string[], context: Context): Promise<number> {
  expectWords(words, []);
  return context.withSession(async ({ register }) => {
    const handouts = (await listAllHandouts(register.db)).map(({ id, title, own }) => ({
      id,
      title,
      own: own !== null,
    }));
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
  return context.withSession(async (session) => {
    const model = await buildHandoutModel(session, handout, parsed.text('survey') ?? null, {
      ward: parsed.text('ward'),
      fiscalYear: fiscalYearOption(parsed),
    });
    let overflow: readonly OverflowPage[] = [];
    const tell: TellOverflow = (pages) => {
      overflow = pages;
    };
    await withPrinter(session, async (print) =>
      writeFileSafely(out, await makeHandoutFile(session, model, format, print, tell)),
    );
    context.answer({ file: out, pages: model.pages.length, overflow }, () =>
      [`「${model.title}」を書き出しました: ${out}`, overflowSentence(overflow)]
        .filter((line) => line !== '')
        .join('\n'),
    );
    return 0;
  });
}
