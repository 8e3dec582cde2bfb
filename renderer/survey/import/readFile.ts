import type { PreviewedFile } from '../../../shared/api/contract.ts';
import type { Finding } from '../../../shared/survey/answer.ts';
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
  /** 前の確定した回答と差し替えてよいと人が決めたか。 */
  readonly approved: boolean;
}

export type FileGroup = 'refused' | 'decide' | 'ready' | 'known';

export const FILE_GROUPS: readonly FileGroup[] = ['refused', 'decide', 'ready', 'known'];

/** 読めたものを、受け付けない・確かめる・読めた・取込み済みに分ける。並びは選んだ順のまま。 */
export function groupFiles(files: readonly ReadFile[]): Readonly<Record<FileGroup, readonly ReadFile[]>> {
  const of = (group: FileGroup) => files.filter((file) => isRead(file) && groupOf(file, files) === group);
  return { refused: of('refused'), decide: of('decide'), ready: of('ready'), known: of('known') };
}

export function groupOf(file: ReadFile, all: readonly ReadFile[]): FileGroup {
  const { preview } = file;
  if (preview === null || preview.result.outcome === 'refused') return 'refused';
  if (preview.result.outcome === 'known') return 'known';
  if (preview.token === null) return 'refused';
  const hasError = countFindings(preview.result.findings).error > 0;
  return hasError || isReplacement(file) || hasTwin(file, all) ? 'decide' : 'ready';
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
    if (token === null || group === 'refused' || group === 'known') continue;
    (canAccept(file, files) ? accept : store).push(token);
  }
  return { accept, store };
}

function canAccept(file: ReadFile, all: readonly ReadFile[]): boolean {
  const counts = countFindings(file.preview?.result.findings ?? []);
  if (counts.error > 0 || counts.confirm > 0 || hasTwin(file, all)) return false;
  return !isReplacement(file) || file.approved;
}

/** 確定済みの回答の値を変えるもの。 */
export function isReplacement(file: ReadFile): boolean {
  return file.preview?.replaces === true && file.preview.changes.length > 0;
}

/** 同じ区の同じ様式がほかにも選ばれている。どちらを採るかは人が決める。 */
export function hasTwin(file: ReadFile, all: readonly ReadFile[]): boolean {
  const mine = file.preview?.result;
  if (!mine || mine.respondent === null) return false;
  return all.some((other) => {
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

/** 説明の欄の一文。言うことが無ければ空。 */
export function explainFile(file: ReadFile, all: readonly ReadFile[]): string {
  const refusal = file.refusal ?? file.preview?.result.refusal;
  if (refusal !== undefined && refusal !== null) return refusal;
  if (file.preview === null) return '';
  const { result, changes } = file.preview;
  if (result.outcome === 'known') return importText.known;
  if (hasTwin(file, all)) return importText.twin;
  const counts = countFindings(result.findings);
  if (counts.error > 0) return firstError(result.findings);
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
