import type { PreviewedFile } from '../../../shared/api/calls/receiveCalls.ts';
import type { Finding } from '../../../shared/survey/answer.ts';
import type { HandSaid } from '../../../shared/survey/reading/handSaid.ts';
import { countFindings } from '../FindingMark.tsx';
import { importText } from './importText.ts';

/** 選ばれたファイル一つと、その試し読み。読む前は preview も refusal も null。 */
export interface ReadFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly preview: PreviewedFile | null;
  /** 読めなかった訳。 */
  readonly refusal: string | null;
  /** 人が見て決めた様式・区・回答欄。 */
  readonly said: HandSaid;
  /** 前の確定した回答と差し替えてよいと人が決めたか。 */
  readonly approved: boolean;
}

export type FileGroup = 'refused' | 'decide' | 'ready' | 'same' | 'known';

export const FILE_GROUPS: readonly FileGroup[] = ['refused', 'decide', 'ready', 'same', 'known'];

/** 読めたものを、受け付けない・確かめる・読めた・同じファイル・取込み済みに分ける。並びは選んだ順で、競うものは隣どうし。 */
export function groupFiles(files: readonly ReadFile[]): Readonly<Record<FileGroup, readonly ReadFile[]>> {
  const of = (group: FileGroup) => files.filter((file) => isRead(file) && groupOf(file, files) === group);
  return {
    refused: of('refused'),
    decide: besideRivals(of('decide'), files),
    ready: of('ready'),
    same: of('same'),
    known: of('known'),
  };
}

export function groupOf(file: ReadFile, all: readonly ReadFile[]): FileGroup {
  const { preview } = file;
  if (preview === null) return 'refused';
  if (asksWard(file)) return 'decide';
  if (preview.result.outcome === 'refused') return 'refused';
  if (preview.result.outcome === 'known') return 'known';
  if (preview.token === null) return 'refused';
  if (copyOf(file, all) !== null) return 'same';
  const hasError = errorsOf(file) > 0;
  return hasError || isReplacement(file) || rivalsOf(file, all).length > 0 ? 'decide' : 'ready';
}

/** 様式は分かり、区だけが分からないもの。人に尋ねる。 */
export function asksWard(file: ReadFile): boolean {
  const ask = file.preview?.result.ask;
  return ask !== undefined && ask.form !== null && ask.respondent === null;
}

/** 人が様式か区を選べば読めるか、選んだものか、区の食い違うもの。 */
export function canIdentify(file: ReadFile): boolean {
  const { preview, said } = file;
  if (preview === null || preview.handle === null) return false;
  const doubted = preview.result.findings.some(
    (each) => each.kind === 'wrongWard' || each.kind === 'wrongForm',
  );
  return preview.result.ask !== undefined || said.form !== null || said.respondent !== null || doubted;
}

/** 見つからない回答欄があるか、人が指した回答欄のあるもの。 */
export function canPlace(file: ReadFile): boolean {
  const unplaced = file.preview?.unplaced.length ?? 0;
  return file.preview?.token != null && (unplaced > 0 || Object.keys(file.said.places).length > 0);
}

/** 取り込むときに確定してよい札と、要確認として保管する札。 */
export interface ImportPlan {
  readonly accept: readonly string[];
  readonly store: readonly string[];
}

/** 誤りも確認も無く、人の判断の残らないものだけを確定する。 */
export function planImport(files: readonly ReadFile[]): ImportPlan {
  const accept: string[] = [];
  const store: string[] = [];
  for (const file of files) {
    const token = file.preview?.token ?? null;
    const group = groupOf(file, files);
    if (token === null || (group !== 'decide' && group !== 'ready')) continue;
    (canAccept(file, files) ? accept : store).push(token);
  }
  return { accept, store };
}

function canAccept(file: ReadFile, all: readonly ReadFile[]): boolean {
  const counts = countFindings(file.preview?.result.findings ?? []);
  if (counts.error > 0 || counts.confirm > 0 || rivalsOf(file, all).length > 0) return false;
  return !isReplacement(file) || file.approved;
}

/** 確定済みの回答の値を変えるもの。 */
export function isReplacement(file: ReadFile): boolean {
  return file.preview?.replaces === true && file.preview.changes.length > 0;
}

/** 同じ区の同じ様式で、中身の違うファイル。どれを採るかは人が決める。 */
export function rivalsOf(file: ReadFile, all: readonly ReadFile[]): readonly ReadFile[] {
  if (copyOf(file, all) !== null) return [];
  return sameRespondent(file, all).filter(
    (other) => other.preview?.hash !== file.preview?.hash && copyOf(other, all) === null,
  );
}

/** 名だけ違う同じファイルなら、代わりに採る方 (誤りの少ない方、同じなら先のもの)。そうでなければ null。 */
export function copyOf(file: ReadFile, all: readonly ReadFile[]): ReadFile | null {
  const hash = file.preview?.hash ?? null;
  if (hash === null) return null;
  const same = sameRespondent(file, all).filter((other) => other.preview?.hash === hash);
  const at = (each: ReadFile) => all.findIndex((one) => one.key === each.key);
  const [kept] = [...same, file].toSorted((a, b) => errorsOf(a) - errorsOf(b) || at(a) - at(b));
  return kept === undefined || kept.key === file.key ? null : kept;
}

function sameRespondent(file: ReadFile, all: readonly ReadFile[]): readonly ReadFile[] {
  const mine = file.preview?.result;
  if (!mine || mine.respondent === null) return [];
  return all.filter((other) => {
    const theirs = other.preview?.result;
    return (
      other.key !== file.key &&
      theirs !== undefined &&
      theirs.outcome === 'readable' &&
      theirs.respondent === mine.respondent &&
      theirs.form === mine.form
    );
  });
}

/** 競うものを、先に選んだもののすぐ後に寄せる。 */
function besideRivals(files: readonly ReadFile[], all: readonly ReadFile[]): readonly ReadFile[] {
  const places = new Map(files.map((file, index) => [file.key, index]));
  const first = (file: ReadFile) =>
    Math.min(...[file, ...rivalsOf(file, all)].map((each) => places.get(each.key) ?? files.length));
  return files
    .map((file) => ({ file, at: first(file) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ file }) => file);
}

function errorsOf(file: ReadFile): number {
  return countFindings(file.preview?.result.findings ?? []).error;
}

/** 取り込んであるが、まだ判断を待っている回答。それを開けるように。 */
export function waitingReply(file: ReadFile): string | null {
  const result = file.preview?.result;
  if (result?.outcome !== 'known') return null;
  return result.state === '要確認' || result.state === '受領' ? result.reply : null;
}

/** 説明の欄の一文。言うことが無ければ空。 */
export function explainFile(file: ReadFile, all: readonly ReadFile[]): string {
  if (asksWard(file)) return importText.askWard;
  const refusal = file.refusal ?? file.preview?.result.refusal;
  if (refusal !== undefined && refusal !== null) return refusal;
  if (file.preview === null) return '';
  const { result, changes } = file.preview;
  if (result.outcome === 'known') return importText.known;
  const counts = countFindings(result.findings);
  const errors = counts.error > 0 ? [firstError(result.findings)] : [];
  const original = copyOf(file, all);
  if (original !== null) return [...errors, importText.sameFile(original.name)].join('　');
  const rivals = rivalsOf(file, all).map((rival) => rival.name);
  if (rivals.length > 0) return [...errors, importText.rivals(rivals)].join('　');
  if (counts.error > 0) return errors.join('');
  if (isReplacement(file)) return importText.replaces(changes.length, file.approved);
  if (counts.confirm > 0) return importText.confirmLater(counts.confirm);
  if (file.preview.replaces) return importText.replacesSame;
  return '';
}

/** 読み終わったか (読めなかったものも含む)。 */
export function isRead(file: ReadFile): boolean {
  return file.preview !== null || file.refusal !== null;
}

function firstError(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.level === 'error');
  const first = errors[0]?.message ?? '';
  return errors.length > 1 ? importText.moreErrors(first, errors.length - 1) : first;
}
