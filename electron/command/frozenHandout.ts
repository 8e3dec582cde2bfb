import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import { differenceText } from '../../shared/handout/frozen/differenceText.ts';
import type { FrozenComparison, FrozenHandout } from '../../shared/handout/frozen/frozenHandout.ts';
import { overflowSentence } from '../../shared/handout/overflowPages.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { compareFrozenHandout } from '../handout/frozen/compareFrozenHandout.ts';
import { freezeHandout } from '../handout/frozen/freezeHandout.ts';
import { listFrozenHandouts } from '../handout/frozen/listFrozenHandouts.ts';
import { openFrozenHandout } from '../handout/frozen/openFrozenHandout.ts';
import type { Session } from '../session.ts';
import { type Context, expectWords, type Parsed } from './context.ts';
import { fiscalYearOption } from './fiscalYearOption.ts';
import { withPrinter } from './withPrinter.ts';

/** `handout freeze`: 今の数で刷り、確定版として残す。 */
export async function freezeAction(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [handout = ''] = expectWords(words, ['HANDOUT']);
  const asked = {
    handout,
    survey: parsed.text('survey') ?? null,
    ward: parsed.text('ward') ?? null,
    purpose: parsed.text('purpose') ?? '',
    fiscalYear: fiscalYearOption(parsed),
  };
  return context.withSession(async (session) => {
    const frozen = await withPrinter(session, (print) => freezeHandout(session, asked, print));
    context.answer(frozen, () =>
      [`確定しました: ${frozenLine(frozen)}`, overflowSentence(frozen.overflow)]
        .filter((line) => line !== '')
        .join('\n'),
    );
    return 0;
  });
}

/** `handout frozen`: 確定版の一覧。 */
export async function frozenAction(words: readonly string[], context: Context): Promise<number> {
  const [handout = ''] = expectWords(words, ['HANDOUT']);
  return context.withSession(async (session) => {
    const all = await listFrozenHandouts(session.register.db, handout);
    context.answer(all, () => (all.length === 0 ? '確定版はありません' : all.map(frozenLine).join('\n')));
    return 0;
  });
}

/** `handout print --frozen`: 確定したときの PDF を1バイトも変えずに書き出す。 */
export async function printFrozenAction(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [handout = ''] = expectWords(words, ['HANDOUT']);
  const out = parsed.text('out');
  if (out === undefined || extname(out) !== '.pdf')
    throw new DaichoError('badArgument', { detail: '確定版は PDF です。--out FILE.pdf で書きます' });
  return context.withSession(async (session) => {
    const { frozen, pdf } = await openFrozenHandout(
      session.register.db,
      await chosenId(session, handout, parsed),
    );
    await writeFileSafely(out, pdf);
    context.answer({ file: out, frozen }, () => `確定版を書き出しました: ${out}\n${frozenLine(frozen)}`);
    return 0;
  });
}

/** `handout compare`: 確定版と、今の台帳から刷り直したものとの違い。違えば 1。 */
export async function compareFrozenAction(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [handout = ''] = expectWords(words, ['HANDOUT']);
  if (parsed.text('frozen') === undefined)
    throw new DaichoError('badArgument', { detail: '比べる確定版を --frozen ID で書きます' });
  return context.withSession(async (session) => {
    const id = await chosenId(session, handout, parsed);
    const compared = await withPrinter(session, (print) => compareFrozenHandout(session, id, print));
    context.answer(compared, () => comparisonText(compared));
    return compared.differences.length === 0 && compared.samePaper === true ? 0 : 1;
  });
}

/** --frozen は確定版の id か、その資料の何度目か (1…)。 */
async function chosenId(session: Session, handout: string, parsed: Parsed): Promise<string> {
  const word = parsed.text('frozen') ?? '';
  const all = await listFrozenHandouts(session.register.db, handout);
  const found = all.find(({ id, number }) => id === word || String(number) === word);
  if (found === undefined) throw new DaichoError('unknownFrozenHandout', { id: word });
  return found.id;
}

function frozenLine({ ward, ...frozen }: FrozenHandout): string {
  const { id, number, purpose, frozenAt, who, pages, modelHash } = frozen;
  const title = ward === null ? frozen.title : `${frozen.title}（${ward.name}）`;
  return [number, frozenAt, title, purpose, `${pages}頁`, who, modelHash.slice(0, 12), id].join('\t');
}

function comparisonText({ differences, samePaper }: FrozenComparison): string {
  if (differences.length > 0) return differences.map(differenceText).join('\n');
  return samePaper
    ? '刷り直した紙は、確定版と数も文も姿も同じです'
    : '数と文は確定版と同じですが、紙の姿 (PDF) が違います。プログラムの版や字体が変わった可能性があります';
}
