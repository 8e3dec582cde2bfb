import type { RegisterCheckDefinition } from '../definition/internalBlocks.ts';
import type { HandoutFacts, RegisterCheckFacts } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { recordsHead } from './recordsHead.ts';

/** 幅は mm、合わせて A4 横の版面 261 mm。 */
const COLUMNS = [
  { label: '台帳', width: 30 },
  { label: '行', width: 58 },
  { label: '欄', width: 26 },
  { label: '程度', width: 21 },
  { label: '見つかったこと', width: 82 },
  { label: 'すること', width: 44 },
] as const;

type Finding = RegisterCheckFacts['findings'][number];

const LEVELS: Readonly<Record<Finding['level'], { readonly label: string; readonly todo: string }>> = {
  error: { label: '誤り', todo: '台帳を直す' },
  confirm: { label: '要確認', todo: '確かめ、違えば台帳を直す' },
  info: { label: 'お知らせ', todo: '直さなくてよい。時期が来たら見直す' },
};

/** 登録の点検で見つかったことの表、台帳の順。 */
export function buildRegisterCheck(definition: RegisterCheckDefinition, facts: HandoutFacts): RecordsBlock {
  return {
    ...recordsHead(definition),
    columns: COLUMNS,
    rows: (facts.registerCheck?.findings ?? []).map(({ level, register, row, field, message }) => [
      register,
      row,
      field ?? '－',
      LEVELS[level].label,
      message,
      LEVELS[level].todo,
    ]),
    origins: (facts.registerCheck?.findings ?? []).map(({ register, row, place }) => ({
      label: `${register}　${row}`,
      wards: [],
      source: null,
      register: { table: place.table, asOf: null, where: {}, row: { id: place.id, field: place.field } },
    })),
    nothing: definition.nothing,
  };
}
