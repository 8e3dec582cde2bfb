import { createHash } from 'node:crypto';
import { DaichoError } from '../../../shared/api/failure.ts';
import { readQuestionAnswers, readQuestionMeta } from '../../../shared/survey/questions/readQuestions.ts';
import { indexWorkbook } from '../../../shared/survey/reading/sheetIndex.ts';
import { change } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { findSendback, loadQuestions } from './loadSendback.ts';

/**
 * 事業所が答えを書いて戻した確認票を読み、質問の横に書き留める。届いたバイトも残す。回答の値は変えない。
 * 別の差戻しの確認票と、確認票でないファイルは断る。
 */
export async function readQuestionFile(
  session: Session,
  sendback: string,
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly answered: number; readonly asked: number }> {
  const { register, who } = session;
  const row = await findSendback(register.db, sendback);
  const index = indexWorkbook(await session.reader().read(file, bytes));
  const meta = readQuestionMeta(index);
  if (meta === null) throw new DaichoError('notQuestionSheet', { file });
  if (meta.sendback !== sendback) throw new DaichoError('otherQuestionSheet', { file });
  const questions = await loadQuestions(register.db, sendback);
  const answers = readQuestionAnswers(index, questions.length);
  const hash = createHash('sha256').update(bytes).digest('hex');
  await change(register, { who, kind: 'sendback', why: `戻った確認票: ${file}` }, async (write) => {
    await refuseClosed(write.read, row.survey);
    const kept = await write.read
      .selectFrom('replyFile')
      .select('hash')
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (kept === undefined) write.insert('replyFile', { hash, bytes: Buffer.from(bytes) });
    write.update('sendback', row.id, { answeredFile: hash });
    questions.forEach((question, at) => {
      const answer = answers[at] ?? null;
      // 書いていない欄で、前に読んだ答えを消さない。
      if (answer !== null) write.update('question', question.id, { answer });
    });
  });
  return { answered: answers.filter((answer) => answer !== null).length, asked: questions.length };
}
