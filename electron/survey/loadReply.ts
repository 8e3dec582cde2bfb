import type { OtherReply, ReplyDetail, ReplyFinding } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { AnswerValue } from '../../shared/survey/answer.ts';
import { compareAnswers } from '../../shared/survey/compareAnswers.ts';
import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import { replyState } from '../../shared/survey/replyState.ts';
import type { Readable } from '../database/register.ts';
import type { Row } from '../database/schema/databaseSchema.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
import { loadComparableLast } from './loadComparableLast.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';

/** 回答1通を、答え・出所・所見・訂正と、同じ回答者のほかの回答とともに。 */
export async function loadReply(db: Readable, id: string): Promise<ReplyDetail> {
  const reply = await db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
  if (reply === undefined) throw new DaichoError('unknownReply');
  const findings = await loadFindings(db, 'finding', id);
  const corrections = await db
    .selectFrom('correction')
    .selectAll()
    .where('reply', '=', id)
    .orderBy('code')
    .execute();
  const form = (await loadSurveyForms(db, reply.survey)).find((each) => each.id === reply.form);
  if (form === undefined) throw new Error(`${reply.survey} に様式 ${reply.form} がありません`);
  const others = await loadOthers(db, reply);
  const answers = await loadReplyAnswers(db, id);
  const before = await loadBefore(db, reply, form, others);

  const { closedAt } = await db
    .selectFrom('survey')
    .select('closedAt')
    .where('id', '=', reply.survey)
    .executeTakeFirstOrThrow();
  return {
    id,
    version: reply.version,
    survey: reply.survey,
    form: reply.form,
    respondent: reply.ward,
    fileName: reply.fileName,
    state: replyState(reply.state, reply.setAsideReason, findings),
    receivedAt: reply.receivedAt,
    answers,
    sources: await loadSources(db, id, corrections),
    findings,
    settled: await loadFindings(db, 'settledFinding', id),
    corrections: Object.fromEntries(
      corrections.map(({ code, readValue, reason, correctedAt, who }) => [
        code,
        {
          ...(readValue === null ? {} : { read: JSON.parse(readValue) as AnswerValue }),
          reason,
          at: correctedAt,
          who,
        },
      ]),
    ),
    before,
    source: reply.source,
    paperFrom: reply.paperFrom,
    setAsideReason: reply.setAsideReason,
    closed: closedAt !== null,
    others,
    changes: before?.kind === 'accepted' ? compareAnswers(form, before.answers, answers) : [],
  };
}

async function loadFindings(
  db: Readable,
  table: 'finding' | 'settledFinding',
  reply: string,
): Promise<readonly ReplyFinding[]> {
  const rows = await db
    .selectFrom(table)
    .select(['position', 'level', 'kind', 'code', 'cell', 'message', 'reason', 'printed'])
    .where('reply', '=', reply)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, printed: row.printed === 1 }));
}

/** 値の出所。訂正で消えた・足した答えも、読んだときの出所を言う。紙から打ったものにセルは無い。 */
async function loadSources(
  db: Readable,
  reply: string,
  corrections: readonly Row<'correction'>[],
): Promise<ReplyDetail['sources']> {
  const rows = await db
    .selectFrom('answer')
    .select(['code', 'sheet', 'cell', 'original'])
    .where('reply', '=', reply)
    .orderBy('code')
    .execute();
  const all = [
    ...rows,
    ...corrections.map(({ code, readSheet, readCell, readOriginal }) => ({
      code,
      sheet: readSheet,
      cell: readCell,
      original: readOriginal,
    })),
  ];
  return Object.fromEntries(
    all.map(({ code, sheet, cell, original }) => [
      code,
      { cell: cell === '' ? '' : `${sheet}!${cell}`, original },
    ]),
  );
}

async function loadOthers(db: Readable, own: Row<'reply'>): Promise<readonly OtherReply[]> {
  const rows = await db
    .selectFrom('reply')
    .select(['id', 'state', 'fileName', 'receivedAt', 'setAsideReason'])
    .where('survey', '=', own.survey)
    .where('ward', '=', own.ward)
    .where('id', '!=', own.id)
    .where('form', '=', own.form)
    .orderBy('id')
    .execute();
  const findings = await db
    .selectFrom('finding')
    .select(['reply', 'level'])
    .where(
      'reply',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    state: replyState(
      row.state,
      row.setAsideReason,
      findings.filter((finding) => finding.reply === row.id),
    ),
  }));
}

/** 行ごとに比べる前の値。 */
async function loadBefore(
  db: Readable,
  reply: Row<'reply'>,
  form: FormDefinition,
  others: readonly OtherReply[],
): Promise<ReplyDetail['before']> {
  const accepted = reply.state === 'pending' ? others.find((other) => other.state === '確定') : undefined;
  if (accepted !== undefined) {
    return {
      kind: 'accepted',
      label: accepted.fileName,
      answers: await loadReplyAnswers(db, accepted.id),
      items: formItems(form).map((item) => item.code),
    };
  }
  const last = await loadComparableLast(db, await loadSurvey(db, reply.survey), form, reply.ward);
  return last === null ? null : { kind: 'last', label: last.title, answers: last.answers, items: last.items };
}
