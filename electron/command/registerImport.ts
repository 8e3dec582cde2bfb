import { readFile, stat } from 'node:fs/promises';
import { DaichoError } from '../../shared/api/failure.ts';
import type { ImportPreview } from '../../shared/register/exchange/importPreview.ts';
import { commitImport, previewImport } from '../register/importRegister.ts';
import { LARGEST_IMPORT } from '../register/readTableFile.ts';
import { type Context, expectWords, type Parsed } from './context.ts';

/**
 * `register import TABLE FILE [--dry-run]`。変わる行と新しい行を取り込む。
 * 0 済み、1 断った行か、ファイルに無い行がある (人が見る)、2 ファイルごと断り。
 */
export async function registerImport(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [table = '', file = ''] = expectWords(words, ['TABLE', 'FILE.xlsx|.csv']);
  const dryRun = parsed.flag('dry-run');
  return context.withSession(async (session) => {
    const preview = await previewImport(session, table, file, await readBytes(file));
    if (!dryRun) await commitImport(session, preview, null, file);
    const { table: _, unchanged: __, ...lists } = preview;
    context.answer(lists, () => importText(preview, dryRun));
    return preview.refused.length > 0 || preview.notFound.length > 0 ? 1 : 0;
  });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_IMPORT) throw new DaichoError('importTooLarge', { file });
    return await readFile(file);
  } catch (error) {
    if (error instanceof DaichoError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new DaichoError(code === 'EISDIR' ? 'folderAsFile' : 'fileMissing', { file });
  }
}

function importText(preview: ImportPreview, dryRun: boolean): string {
  const { changed, added, notFound, refused, respelled, unknownColumns, unreadSheets, unchanged } = preview;
  const done = dryRun ? '試し読み (何も書いていません)' : '取り込みました';
  return [
    `${done}: 変更${changed.length}件、追加${added.length}件、変わらず${unchanged}件、断り${refused.length}件、ファイルに無い${notFound.length}件`,
    ...changed.flatMap((row) =>
      row.fields.map(
        (each) =>
          `  変更 ${row.row}行目 ${row.name} 「${each.label}」 ${shown(each.oldText)} → ${shown(each.newText)}`,
      ),
    ),
    ...added.map((row) => {
      const similar = row.similar.map((each) => each.name).join('、');
      return `  追加 ${row.row}行目 ${row.name}${similar === '' ? '' : ` (同じ名の行があります: ${similar})`}`;
    }),
    ...respelled.map((each) => `  同じ名とみた ${each.row}行目 ${each.text} = ${each.name}`),
    ...refused.map((each) => {
      const column = each.column === '' ? '' : ` 「${each.column}」`;
      return `  断り ${each.row}行目${column} ${each.reason}`;
    }),
    ...notFound.map((row) => `  ファイルに無い (消していません) ${row.name}`),
    ...(unknownColumns.length > 0 ? [`  読まなかった列: ${unknownColumns.join('、')}`] : []),
    ...(unreadSheets.length > 0 ? [`  読まなかったシート: ${unreadSheets.join('、')}`] : []),
  ].join('\n');
}

function shown(text: string): string {
  return text === '' ? '(空)' : text.replace(/\n/g, ' / ');
}
