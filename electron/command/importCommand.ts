import { readFile, stat } from 'node:fs/promises';
import { DaichoError } from '../../shared/api/failure.ts';
import type { Finding } from '../../shared/survey/answer.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
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
  return context.withSession(async (session) => {
    const opened = await Promise.all(names.map(openFile));
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
  if (result.refusal !== undefined) context.refuse(result.refusal);
  const other = result.findings.filter(isOtherForm).map((finding) => finding.message);
  if (other.length > 0) context.refuse(`「${result.file}」は確定できません: ${other.join('、')}。`);
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
