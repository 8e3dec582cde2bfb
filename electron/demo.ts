import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DaichoError } from '../shared/api/failure.ts';
import { expectWords } from './command/context.ts';
import { guardOutput } from './command/guardOutput.ts';
import { withProgress } from './command/progressBar.ts';
import { readArguments } from './command/readArguments.ts';
import { logFolder } from './database/folder.ts';
import { requireNode } from './database/requireNode.ts';
import { writeLog } from './files/log.ts';
import { makeFolder } from './files/makeFolder.ts';
import { outputFailure } from './files/outputFailure.ts';
import { projectRoot } from './files/resources.ts';
import { userName } from './files/userName.ts';
import { startNodeChild } from './files/workbook/startNodeChild.ts';
import { writeFileSafely } from './files/writeFileSafely.ts';
import { buildHandoutModel } from './handout/buildHandoutModel.ts';
import { openSession } from './openSession.ts';
import { initRegister } from './setup/initRegister.ts';
import { createBrowserPrinter } from './standin/printWithBrowser.ts';
import { importReplies } from './survey/importReplies.ts';
import { buildSampleReplies } from './survey/sampleReplies.ts';
import { SAMPLE_SURVEY } from './survey/sampleSurveys.ts';
import { writeSurveyForms } from './survey/writeSurveyForms.ts';

const MARK = 'demo.txt';

/**
 * 主な仕事を、何も無いところから窓なしで通す:
 * 見本の台帳 → 様式24通 → 記入済みの回答24通 → 取込と確定 → 集計 → 資料４のPDF。
 */
export async function runDemo({ out }: { out: string }): Promise<void> {
  const places = preparePlaces(resolve(out));
  const options = {
    folder: places.data,
    who: userName(),
    today: undefined,
    startChild: startNodeChild(),
  };
  await initRegister(options, 'sample');
  say(`台帳   ${places.data}`);
  const session = await openSession(options);
  try {
    const forms = await withProgress('様式を書き出しています', (onProgress) =>
      writeSurveyForms(
        session,
        {
          survey: SAMPLE_SURVEY.id,
          chosen: null,
          cover: false,
          onProgress: ({ done, total }) => onProgress(done, total),
        },
        places.forms,
      ),
    );
    say(`様式   ${places.forms}  (${forms.length}通)`);

    const replies = await withProgress('回答を作っています', (onProgress) =>
      buildSampleReplies(session, SAMPLE_SURVEY.id, onProgress),
    );
    for (const { fileName, bytes } of replies) await writeFileSafely(join(places.replies, fileName), bytes);
    say(`回答   ${places.replies}  (${replies.length}通、架空)`);

    const files = readdirSync(places.replies)
      .sort()
      .map((name) => ({ name, bytes: readFileSync(join(places.replies, name)) }));
    const mode = { acceptBecause: '実演のための確定（架空）' };
    const results = await withProgress('回答を取り込んでいます', (onProgress) =>
      importReplies(session, SAMPLE_SURVEY.id, files, mode, onProgress),
    );
    const accepted = results.filter((result) => result.outcome === 'accepted').length;
    say(`取込   ${results.length}通のうち確定 ${accepted}通`);

    const printer = createBrowserPrinter({
      log: (line) => void writeLog(logFolder(places.data), { part: 'print', message: line }),
      notice: say,
    });
    try {
      const model = await buildHandoutModel(session, 'liaison', SAMPLE_SURVEY.id);
      await writeFileSafely(places.pdf, await withProgress('印刷しています', () => printer.print(model)));
      say(`資料４ ${places.pdf}  (${model.pages.length}頁)`);
    } finally {
      await printer.close();
    }
  } finally {
    await session.close();
  }
}

/** 前の実演の跡だけを片付ける。実演で作ったのでないフォルダには手を触れない。 */
function preparePlaces(out: string) {
  const places = {
    data: join(out, 'data'),
    forms: join(out, 'forms'),
    replies: join(out, 'replies'),
    pdf: join(out, '資料4.pdf'),
  };
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new DaichoError('badArgument', {
      detail: `--out には空のフォルダを書きます (${out} はフォルダではありません)`,
    });
  }
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK))) {
    throw new DaichoError('badArgument', {
      detail: `${out} には別のものが入っています。空のフォルダを --out で指定してください`,
    });
  }
  try {
    for (const place of Object.values(places)) rmSync(place, { recursive: true, force: true });
    for (const folder of [places.data, places.forms, places.replies]) makeFolder(folder);
    writeFileSync(
      join(out, MARK),
      '実演 (npm run demo) で作ったものです。もう一度走らせると作り直します。中身は架空です。\n',
    );
  } catch (error) {
    throw outputFailure(error, out);
  }
  return places;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const parsed = readArguments(args, { out: 'text' });
    expectWords(parsed.words, []);
    await runDemo({ out: parsed.text('out') ?? join(projectRoot(), 'out', 'demo') });
    return 0;
  } catch (error) {
    if (!(error instanceof DaichoError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

if (process.argv[1] === import.meta.filename) {
  requireNode();
  const finish = guardOutput();
  finish(await main(process.argv.slice(2)));
}
