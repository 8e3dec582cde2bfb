import { shortDay } from '../../calendar/datedDay.ts';
import type { UnsubmittedDefinition } from '../definition/internalBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { recordsHead } from './recordsHead.ts';

/** 幅は mm、合わせて A4 縦の版面 174 mm。 */
const COLUMNS = [
  { label: '区', width: 21 },
  { label: '様式', width: 30 },
  { label: '状態', width: 17.5 },
  { label: '送付日', width: 25 },
  { label: '期限', width: 36 },
  { label: '遅れ', width: 18 },
  { label: '備考', width: 26.5 },
] as const;

/** まだ出そろっていない回答の表。 */
export function buildUnsubmitted(definition: UnsubmittedDefinition, facts: HandoutFacts): RecordsBlock {
  const rows = facts.unsubmitted?.rows ?? [];
  return {
    ...recordsHead(definition),
    columns: COLUMNS,
    rows: rows.map((row) => [
      row.ward,
      row.form,
      row.state,
      row.sentOn === null ? '－' : shortDay(row.sentOn).replace(/（.*$/, ''),
      shortDay(row.due),
      row.daysLate > 0 ? `${row.daysLate}日` : '',
      row.extensionReason === '' ? '' : `延長：${row.extensionReason}`,
    ]),
    origins: rows.map((row) => ({
      label: `${row.ward}　${row.form}`,
      wards: [row.ward],
      source: null,
      counted: 'status',
    })),
    nothing: definition.nothing,
  };
}
