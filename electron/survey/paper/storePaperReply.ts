import { createHash } from 'node:crypto';
import { DaichoError } from '../../../shared/api/failure.ts';
import { parseDateText } from '../../../shared/calendar/parseDate.ts';
import { checkTyped } from '../../../shared/survey/checking/checkTyped.ts';
import { type FormDefinition, formItems } from '../../../shared/survey/form.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import { isTyped, type TypedAnswer } from '../../../shared/survey/typing/typedAnswer.ts';
import { typedText } from '../../../shared/survey/typing/typedText.ts';
import { makeBackup } from '../../database/backup.ts';
import { change } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { storeReply } from '../storeReply.ts';
import { removeDraft } from './discardPaperDraft.ts';
import { loadPaperDraft, loadPaperForm } from './loadPaperDraft.ts';
import { draftId, type PaperRespondent } from './paperRespondent.ts';

/**
 * 紙の回答の下書きを、届いたファイルと同じように読んで確かめ、判断を待つ回答として保管する。下書きは消える。
 * 打ったままの文字はファイルの代わりにバイトで残す。読めない答えがあれば error の所見になる。
 * @returns 回答の id
 */
export async function storePaperReply(session: Session, respondent: PaperRespondent): Promise<string> {
  const { register, clock, who } = session;
  await refuseClosed(register.db, respondent.survey);
  await makeBackup(register, session.backupFolder, 'before-import', new Date());
  return change(register, { who, kind: 'paper' }, async (write) => {
    await refuseClosed(write.read, respondent.survey);
    const form = await loadPaperForm(write.read, respondent);
    const draft = await loadPaperDraft(write.read, respondent);
    const receivedAt = paperTime(draft.paperDay, clock.today(), clock.now());
    if (!Object.values(draft.typed).some(isTyped)) throw new DaichoError('paperEmpty');
    const { answers, findings } = checkTyped(form, draft.typed, draft.facts);
    const bytes = transcript(respondent, form, draft, clock.now());
    const reply = await storeReply(
      write,
      respondent.survey,
      {
        fileName: '紙の回答（手入力）',
        bytes,
        hash: createHash('sha256').update(bytes).digest('hex'),
        form: form.id,
        respondent: respondent.ward,
        identifiedBy: '手入力',
        answers,
        sources: sourcesOf(form, draft.typed),
        findings,
        paperFrom: draft.paperFrom.trim(),
      },
      receivedAt,
    );
    await removeDraft(write, draftId(respondent));
    return reply;
  });
}

/** 紙を受け取った時刻。時刻は分からないので、今日でなければその日の 0 時。 */
function paperTime(typed: string, today: string, now: string): string {
  if (typed.trim() === '') return now;
  const full = parseDateText(typed);
  const parsed = full.ok ? full : parseDateText(`${today.slice(0, 4)}/${typed.trim()}`);
  if (!parsed.ok || parsed.date > today) throw new DaichoError('paperDayUnreadable', { day: typed.trim() });
  return parsed.date === today ? now : `${parsed.date}T00:00:00+09:00`;
}

function sourcesOf(form: FormDefinition, typed: Readonly<Record<string, TypedAnswer>>) {
  return Object.fromEntries(
    formItems(form).flatMap((item) => {
      const own = typed[item.code];
      if (own === undefined) return [];
      return [[item.code, { sheet: '', cell: '', original: typedText(item, own) }]];
    }),
  );
}

/** 打ったままの写し。JSON (UTF-8)。 */
function transcript(
  respondent: PaperRespondent,
  form: FormDefinition,
  { paperFrom, paperDay, typed }: PaperDraft,
  storedAt: string,
): Uint8Array {
  const content = {
    source: 'paper',
    ...respondent,
    formVersion: form.version,
    paperFrom,
    paperDay,
    storedAt,
    typed,
  };
  return Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8');
}
