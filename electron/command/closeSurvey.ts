import type { ClosedSurvey } from '../../shared/api/calls/closeCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { type Remaining, remainingText } from '../../shared/survey/remaining.ts';
import { closeSurvey } from '../survey/closing/closeSurvey.ts';
import { reopenSurvey } from '../survey/closing/reopenSurvey.ts';
import { type Context, expectWords, type Parsed } from './context.ts';

/**
 * `survey close`: 締め切り、残っていることを言う。回答がそろっていなければ 1 で終わる
 * (台帳への反映は締め切ったあとでもできるので、残っていても 0)。
 */
export async function closeAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  return context.withSession(async (session) => {
    const closed = await closeSurvey(session, id);
    context.answer(closed, () => closedText(closed));
    return closed.remaining.some(({ kind }) => kind !== 'proposals') ? 1 : 0;
  });
}

/** `survey reopen --why`: 理由を残して再開する。 */
export async function reopenAction(
  words: readonly string[],
  parsed: Parsed,
  context: Context,
): Promise<number> {
  const [id = ''] = expectWords(words, ['SURVEY']);
  const why = parsed.text('why');
  if (why === undefined) throw new DaichoError('reopenReason');
  return context.withSession(async (session) => {
    const closed = await reopenSurvey(session, id, why);
    context.answer(closed, () => `再開しました: ${closed.title}`);
    return 0;
  });
}

function closedText({ title, freezes, remaining }: ClosedSurvey): string {
  const [freeze] = freezes;
  return [
    `締め切りました: ${title} (${freeze?.number ?? 0}回目)`,
    `検算 SHA-256 ${freeze?.checksum ?? ''}`,
    ...remaining.map(remainingLine),
  ].join('\n');
}

function remainingLine({ form, kind, wards }: Remaining): string {
  return `残っていること: ${form} ${remainingText(kind, wards.length)}`;
}
