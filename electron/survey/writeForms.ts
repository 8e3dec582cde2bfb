import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';

export interface FormsToWrite {
  readonly plans: readonly { readonly fileName: string; readonly plan: WorkbookPlan }[];
  readonly folder: string;
  readonly onProgress?: (progress: Progress) => void;
}

/** 様式をフォルダに書き出し、書いたファイルの道筋を返す。フォルダが無ければ作る。 */
export async function writeForms({ plans, folder, onProgress }: FormsToWrite): Promise<readonly string[]> {
  await makeFolder(folder);
  const files: string[] = [];
  for (const { fileName, plan } of plans) {
    const file = join(folder, fileName);
    await writeFileSafely(file, await writeWorkbook(plan));
    files.push(file);
    onProgress?.({ done: files.length, total: plans.length });
  }
  return files;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT'].includes(code)) {
      throw new DaichoError('fileUnwritable', { file: folder });
    }
    throw error;
  }
}
