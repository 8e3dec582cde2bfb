import { existsSync, rmSync } from 'node:fs';
import { createClock } from '../clock.ts';
import { backupFolder, logFolder, registerFile } from '../database/folder.ts';
import { removeEmptyFolders } from '../files/makeFolder.ts';
import { type OpenSessionOptions, openSession } from '../openSession.ts';
import type { Session } from '../session.ts';
import { importReplies } from '../survey/importReplies.ts';
import { buildSampleReplies } from '../survey/sampleReplies.ts';
import { SAMPLE_SURVEYS, type SampleSurvey } from '../survey/sampleSurveys.ts';
import { initRegister } from './initRegister.ts';

/**
 * 見本の台帳を作る。回答は本物と同じ道 (書いたブックを読んで確定する) で入れる。
 * 回答を入れるところで失敗したら、作りかけの見本を残さない。
 */
export async function createSample(
  options: OpenSessionOptions,
  withReplies: boolean,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { folder } = options;
  const leftovers = [backupFolder(folder), logFolder(folder)].filter((place) => !existsSync(place));
  const made = await initRegister(options, 'sample');
  if (!withReplies) return;
  try {
    await acceptSampleReplies(options, onProgress);
  } catch (error) {
    for (const place of [registerFile(folder), ...leftovers]) rmSync(place, { recursive: true, force: true });
    removeEmptyFolders(made);
    throw error;
  }
}

async function acceptSampleReplies(
  options: OpenSessionOptions,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const session = await openSession(options);
  try {
    const { length: wards } = await session.register.db.selectFrom('ward').select('code').execute();
    // 書くのと読むのとで、1通を二度数える。
    const total = 2 * wards * SAMPLE_SURVEYS.reduce((sum, survey) => sum + survey.forms.length, 0);
    let done = 0;
    const step = () => {
      done += 1;
      onProgress(done, total);
    };
    for (const survey of SAMPLE_SURVEYS) await acceptReplies(session, survey, step);
  } finally {
    await session.close();
  }
}

/** 前の回を確定してから次の回を作る: 次の様式には前回の値が載る。 */
async function acceptReplies(session: Session, survey: SampleSurvey, step: () => void): Promise<void> {
  const replies = await buildSampleReplies(session, survey.id, step);
  const files = replies.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
  const mode = { acceptBecause: '見本のための確定（架空）' };
  const then = { ...session, clock: createClock(survey.receivedOn) };
  const results = await importReplies(then, survey.id, files, mode, step);
  const left = results.filter((result) => result.outcome !== 'accepted');
  if (left.length > 0)
    throw new Error(
      `見本の回答を確定できません: ${left.map((each) => each.refusal ?? each.file).join(' / ')}`,
    );
}
