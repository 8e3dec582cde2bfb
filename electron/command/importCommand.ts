import { readFile, stat } from 'node:fs/promises';
import { DaichoError } from '../../shared/api/failure.ts';
import type { Finding } from '../../shared/survey/answer.ts';
import { FORM_IDS } from '../../shared/survey/form.ts';
import type { HandSaid } from '../../shared/survey/reading/handSaid.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import type { Session } from '../session.ts';
import { type ImportMode, importReplies } from '../survey/importReplies.ts';
import type { ReplyFile } from '../survey/readReceived.ts';
import type { Context, Parsed } from './context.ts';
import { withProgress } from './progressBar.ts';
import { importText } from './surveyText.ts';

/** これより大きいファイルは回答ではない。読み込む前に断る。 */
const LARGEST = 20 * 1024 * 1024;
const ANOTHER_FORM = new Set<Finding['kind']>(['wrongSurvey', 'wrongForm', 'wrongVersion', 'wrongWard']);

/**
 * 回答を取り込む。受け付けないものは標準エラーに一文ずつ言い、ほかは通す。
 * 0 すべて確定か取込み済み、1 人が見る回答がある、2 受け付けないファイルがある。
 */
export async function importCommand(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [survey, ...names] = words;
  if (survey === undefined || names.length === 0) {
    throw new DaichoError('badArgument', { detail: '調査の名と、取り込むファイルを一つ以上書きます' });
  }
  if (parsed.flag('dry-run') && parsed.flag('accept')) {
    throw new DaichoError('badArgument', { detail: '--dry-run と --accept は一緒に使えません' });
  }
  const mode: ImportMode = parsed.flag('dry-run')
    ? 'dryRun'
    : parsed.flag('accept')
      ? { acceptBecause: 'コマンド行での一括確定' }
      : 'store';
  const decided = parsed.text('form') !== undefined || parsed.text('respondent') !== undefined;
  if (decided && names.length > 1) {
    throw new DaichoError('badArgument', {
      detail: '--form と --respondent は、ファイル一つのときだけ使えます',
    });
  }
  return context.withSession(async (session) => {
    const said = await readSaid(parsed, session);
    const opened = (await Promise.all(names.map(openFile))).map((file) =>
      'bytes' in file ? { ...file, said } : file,
    );
    const files = opened.filter((entry) => 'bytes' in entry);
    const imported = await withProgress('回答を読んでいます', (onProgress) =>
      importReplies(session, survey, files, mode, onProgress),
    );
    // 渡された順に、読めなかったファイルも同じ並びで答える。
    let next = 0;
    const results = opened
      .map((entry) => ('bytes' in entry ? imported[next++] : entry))
      .filter((each) => each !== undefined);
    const wards = await session.register.db.selectFrom('ward').selectAll().orderBy('position').execute();
    context.answer({ files: results }, () => importText(results, wards));
    for (const result of results) sayRefusals(result, context);
    return exitCode(results, mode);
  });
}

async function openFile(file: string): Promise<ReplyFile | ImportedFile> {
  try {
    const found = await stat(file);
    // FIFO や装置は、開いただけで止まったり終わらなかったりする。
    if (found.isDirectory()) return refused(file, new DaichoError('folderAsFile', { file }).message);
    if (!found.isFile()) return refused(file, new DaichoError('notAFile', { file }).message);
    if (found.size > LARGEST) {
      return refused(
        file,
        new DaichoError('workbookHostile', { file, detail: '20 MB を超えています' }).message,
      );
    }
    return { name: file, bytes: await readFile(file) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return refused(file, new DaichoError(missing ? 'fileMissing' : 'fileUnreadable', { file }).message);
  }
}

function refused(file: string, refusal: string): ImportedFile {
  return {
    file,
    respondent: null,
    form: null,
    state: '受付不可',
    outcome: 'refused',
    findings: [],
    answers: {},
    reply: null,
    refusal,
  };
}

/** 断った訳と、求めたものと違う回答 (別の回・版・区) の訳を、ファイルごとに一文で。 */
function sayRefusals(result: ImportedFile, context: Context): void {
  if (result.refusal !== undefined) context.refuse(`${result.refusal}${askHint(result)}`);
  const other = result.findings.filter(isOtherForm).map((finding) => finding.message);
  if (other.length > 0) context.refuse(`「${result.file}」は確定できません: ${other.join('、')}。`);
}

/** 人が言えば読めるものには、言い方を添える。 */
function askHint({ ask }: ImportedFile): string {
  if (ask === undefined) return '';
  const flags = [
    ...(ask.form === null ? ['--form ward|room|hub'] : []),
    ...(ask.respondent === null ? ['--respondent 区の5桁コード'] : []),
  ];
  const given = flags.length > 0 ? flags : [`--form ${ask.form}`];
  return `この調査の回答と分かっているなら、${given.join(' ')} を付けて一つずつ取り込めます。`;
}

/** 人が見て決めた様式と区。 */
async function readSaid(parsed: Parsed, session: Session): Promise<HandSaid> {
  const form = parsed.text('form') ?? null;
  const respondent = parsed.text('respondent') ?? null;
  const known = FORM_IDS.find((id) => id === form) ?? null;
  if (form !== null && known === null) {
    const detail = `「${form}」という様式はありません。使えるのは ${FORM_IDS.join('・')} です`;
    throw new DaichoError('badArgument', { detail });
  }
  const { db } = session.register;
  const ward = await db
    .selectFrom('ward')
    .select('code')
    .where('code', '=', respondent ?? '')
    .executeTakeFirst();
  if (respondent !== null && ward === undefined) {
    const detail = `--respondent は区の5桁のコードで書きます (例 27128、「${respondent}」という区はありません)`;
    throw new DaichoError('badArgument', { detail });
  }
  return { form: known, respondent, places: {} };
}

function isOtherForm(finding: Finding): boolean {
  return ANOTHER_FORM.has(finding.kind);
}

function exitCode(results: readonly ImportedFile[], mode: ImportMode): number {
  if (results.some((result) => result.outcome === 'refused')) return 2;
  if (mode === 'dryRun') {
    return results.some((result) => result.findings.some((finding) => finding.level !== 'info')) ? 1 : 0;
  }
  // 別の区の名で届いた前のファイルは、その区の回答がまだ届いていないということ。
  const look = results.some(
    (result) =>
      result.outcome === 'stored' || (result.findings.some(isOtherForm) && result.outcome === 'known'),
  );
  return look ? 1 : 0;
}
