import { join } from 'node:path';
import type { Progress } from '../../shared/api/contract.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { makeFolder, removeEmptyFolders } from '../files/makeFolder.ts';
import { outputFailure } from '../files/outputFailure.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';

export interface FormsToWrite {
  readonly plans: readonly { readonly fileName: string; readonly plan: WorkbookPlan }[];
  readonly folder: string;
  readonly onProgress?: (progress: Progress) => void;
}

/** 様式をフォルダに書き出し、書いたファイルの道筋を返す。フォルダが無ければ作り、一通も書けなければ残さない。 */
export async function writeForms({ plans, folder, onProgress }: FormsToWrite): Promise<readonly string[]> {
  const made = prepareFolder(folder);
  const files: string[] = [];
  try {
    for (const { fileName, plan } of plans) {
      const file = join(folder, fileName);
      await writeFileSafely(file, await writeWorkbook(plan));
      files.push(file);
      onProgress?.({ done: files.length, total: plans.length });
    }
    return files;
  } catch (error) {
    removeEmptyFolders(made);
    throw error;
  }
}

function prepareFolder(folder: string): readonly string[] {
  try {
    return makeFolder(folder);
  } catch (error) {
    throw outputFailure(error, folder);
  }
}
