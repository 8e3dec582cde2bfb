import { DaichoError } from '../../shared/api/failure.ts';
import { formItems } from '../../shared/survey/form.ts';
import { readTyped } from '../../shared/survey/typing/readTyped.ts';
import type { TypedAnswer } from '../../shared/survey/typing/typedAnswer.ts';
import { change, type Write } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import type { Row } from '../database/schema/databaseSchema.ts';
import type { Session } from '../session.ts';
import { openCorrectable } from './openCorrectable.ts';
import { recheckReply } from './recheckReply.ts';

export interface Correction {
  readonly reply: string;
  /** 画面が見ていた版。その間に変わっていれば断る。 */
  readonly version: number;
  readonly code: string;
  /** 打った値。null は未回答にする。 */
  readonly typed: TypedAnswer | null;
  /** 確定した回答の訂正には要る。 */
  readonly reason: string;
}

/**
 * 項目一つの値を訂正する。読んだ値と元の文字は correction に残り、所見は訂正した答えで見直す。
 * 待っている回答と確定した回答に使え、閉じた回では断る。
 */
export async function correctAnswer(session: Session, correction: Correction): Promise<void> {
  const { register, who, clock } = session;
  const reason = correction.reason.trim();
  await change(
    register,
    { who, kind: 'correct', ...(reason === '' ? {} : { why: reason }) },
    async (write) => {
      const { reply, form } = await openCorrectable(write.read, correction);
      const item = formItems(form).find((each) => each.code === correction.code);
      if (item === undefined)
        throw new DaichoError('badArgument', { detail: `様式に項目 ${correction.code} がありません` });
      const reading = correction.typed === null ? { remarks: [] } : readTyped(item, correction.typed);
      const error = reading.remarks.find((remark) => remark.level === 'error');
      if (error !== undefined) throw new DaichoError('correctionUnreadable', { detail: error.message });
      const value = 'value' in reading && reading.value !== undefined ? JSON.stringify(reading.value) : null;

      const answer = await findAnswer(write, reply.id, item.code);
      const earlier = await write.read
        .selectFrom('correction')
        .selectAll()
        .where('reply', '=', reply.id)
        .where('code', '=', item.code)
        .executeTakeFirst();
      if (value === (earlier === undefined ? (answer?.value ?? null) : earlier.readValue)) {
        throw new DaichoError('correctionSame', { item: item.label });
      }
      const now = { reason, correctedAt: clock.now(), who };
      const place = earlier ?? (await placeOf(write, reply.id, item.code, answer));
      if (earlier === undefined) {
        write.insert('correction', { id: newId(), reply: reply.id, code: item.code, ...place, ...now });
      } else {
        write.update('correction', earlier.id, now);
      }
      writeAnswer(write, reply.id, item.code, answer, value, place);
      write.update('reply', reply.id, { corrections: reply.corrections + 1 });
      await recheckReply(write, reply, form, reason);
    },
  );
}

type ReadPlace = Pick<
  Row<'correction'>,
  'readValue' | 'readSheet' | 'readCell' | 'readOriginal' | 'readRowCells'
>;

function findAnswer(write: Write, reply: string, code: string): Promise<Row<'answer'> | undefined> {
  return write.read
    .selectFrom('answer')
    .selectAll()
    .where('reply', '=', reply)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** 読んだ値とその出所。読めなかったものは、所見の番地だけ。 */
async function placeOf(
  write: Write,
  reply: string,
  code: string,
  answer: Row<'answer'> | undefined,
): Promise<ReadPlace> {
  if (answer !== undefined) {
    return {
      readValue: answer.value,
      readSheet: answer.sheet,
      readCell: answer.cell,
      readOriginal: answer.original,
      readRowCells: answer.rowCells,
    };
  }
  const finding = await write.read
    .selectFrom('finding')
    .select('cell')
    .where('reply', '=', reply)
    .where('code', '=', code)
    .where('cell', 'is not', null)
    .orderBy('position')
    .executeTakeFirst();
  const at = finding?.cell?.lastIndexOf('!') ?? -1;
  return {
    readValue: null,
    readSheet: at < 0 ? '' : (finding?.cell?.slice(0, at) ?? ''),
    readCell: finding?.cell?.slice(at + 1) ?? '',
    readOriginal: '',
    readRowCells: null,
  };
}

/** 今の値を answer に。未回答なら行を消す。訂正した表の行は、もとの行の番地とは結び付かない。 */
export function writeAnswer(
  write: Write,
  reply: string,
  code: string,
  answer: Row<'answer'> | undefined,
  value: string | null,
  { readSheet, readCell, readOriginal, readValue, readRowCells }: ReadPlace,
): void {
  const rowCells = value === readValue ? readRowCells : null;
  if (value === null) {
    if (answer !== undefined) write.delete('answer', answer.id);
  } else if (answer === undefined) {
    const place = { sheet: readSheet, cell: readCell, original: readOriginal, rowCells };
    write.insert('answer', { id: newId(), reply, code, value, ...place });
  } else {
    write.update('answer', answer.id, { value, rowCells });
  }
}
