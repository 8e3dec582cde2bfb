import { rmSync } from 'node:fs';
import { registerFile } from '../database/folder.ts';
import { type OpenSessionOptions, openSession } from '../openSession.ts';
import { importReplies } from '../survey/importReplies.ts';
import { buildSampleReplies } from '../survey/sampleReplies.ts';
import { initRegister, SAMPLE_SURVEY } from './initRegister.ts';

/**
 * 見本の台帳を作る。回答は本物と同じ道 (書いたブックを読んで確定する) で入れる。
 * 回答を入れるところで失敗したら、作りかけの見本を残さない。
 */
export async function createSample(
  options: OpenSessionOptions,
  withReplies: boolean,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  await initRegister(options, 'sample');
  if (!withReplies) return;
  const session = await openSession(options);
  let done = false;
  try {
    const replies = await buildSampleReplies(session);
    const files = replies.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    const mode = { acceptBecause: '見本のための確定（架空）' };
    const results = await importReplies(session, SAMPLE_SURVEY.id, files, mode, onProgress);
    const left = results.filter((result) => result.outcome !== 'accepted');
    if (left.length > 0)
      throw new Error(
        `見本の回答を確定できません: ${left.map((each) => each.refusal ?? each.file).join(' / ')}`,
      );
    done = true;
  } finally {
    await session.close();
    if (!done) rmSync(registerFile(options.folder), { force: true });
  }
}
