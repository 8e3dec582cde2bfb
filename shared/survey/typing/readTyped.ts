import type { AnswerValue, RowAnswer } from '../answer.ts';
import { type Item, itemChoices, NONE_CHOICE, type RowColumn } from '../form.ts';
import { type Remark, readAnswerCell } from '../reading/readAnswer.ts';
import type { TypedAnswer, TypedRow } from './typedAnswer.ts';

/** 打った答えの読み。value が undefined なら未回答か、読めない (remarks に error)。 */
export interface TypedReading {
  readonly value?: AnswerValue;
  readonly remarks: readonly Remark[];
}

/** 打った答えを、届いたファイルのセルと同じ規則で値に読む。読めなければ error、おおよその数などは confirm が付く。 */
export function readTyped(item: Item, typed: TypedAnswer): TypedReading {
  if (typeof typed === 'string') {
    if (item.type === 'multi' || item.type === 'rows') return mismatch(item);
    return readOne(item, typed);
  }
  if (item.type === 'multi') return readCodes(item, typed);
  if (item.type === 'rows') return readRows(item, typed);
  return mismatch(item);
}

function readOne(item: Item, typed: string): TypedReading {
  if (typed.trim() === '') return { remarks: [] };
  if (item.type === 'status3' || item.type === 'choice') {
    return itemChoices(item).some((choice) => choice.code === typed)
      ? { value: typed, remarks: [] }
      : unreadable(`「${typed}」は「${item.label}」の選択肢にありません`);
  }
  return readAnswerCell({ row: 0, column: 0, value: typed }, item, false);
}

function readCodes(item: Item, typed: readonly (string | TypedRow)[]): TypedReading {
  const known = [...itemChoices(item), NONE_CHOICE].map((choice) => choice.code);
  const strange = typed.find((code) => typeof code !== 'string' || !known.includes(code));
  if (strange !== undefined) return mismatch(item);
  const chosen = known.filter((code) => typed.includes(code));
  if (chosen.length === 0) return { remarks: [] };
  if (chosen.length === 1 || !chosen.includes(NONE_CHOICE.code)) return { value: chosen, remarks: [] };
  const message = '「該当なし」と選択肢の両方に印があります。選択肢のほうを読みました';
  return {
    value: chosen.filter((code) => code !== NONE_CHOICE.code),
    remarks: [{ level: 'confirm', kind: 'markBesideNone', message }],
  };
}

function readRows(item: Item, typed: readonly (string | TypedRow)[]): TypedReading {
  const columns = item.columns ?? [];
  const rows: RowAnswer[] = [];
  const remarks: Remark[] = [];
  typed.forEach((row, index) => {
    if (typeof row === 'string' || columns.every((column) => (row[column.code] ?? '').trim() === '')) return;
    const answer: Record<string, string | number | null> = {};
    for (const column of columns) {
      const reading = readOne(columnItem(item, column), row[column.code] ?? '');
      const { value } = reading;
      answer[column.code] = typeof value === 'string' || typeof value === 'number' ? value : null;
      remarks.push(
        ...reading.remarks.map((remark) => ({
          ...remark,
          message: `${index + 1}行目「${column.label}」: ${remark.message}`,
        })),
      );
    }
    rows.push(answer);
  });
  return rows.length === 0 ? { remarks } : { value: rows, remarks };
}

function columnItem(item: Item, column: RowColumn): Item {
  const { label, type, choices } = column;
  return {
    code: `${item.code}.${column.code}`,
    label,
    type,
    required: false,
    ...(choices ? { choices } : {}),
  };
}

function mismatch(item: Item): TypedReading {
  return unreadable(`「${item.label}」の欄に合わない答えです`);
}

function unreadable(message: string): TypedReading {
  return { remarks: [{ level: 'error', kind: 'unreadable', message }] };
}
