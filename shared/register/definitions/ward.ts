import { BLOCKS } from '../../ward/ward.ts';
import type { RegisterDefinition } from '../definition.ts';

/** 24区は決まった行で、順・コード・名は変えられない。 */
export const WARD_REGISTER: RegisterDefinition = {
  table: 'ward',
  label: '区',
  group: 'base',
  idKey: 'code',
  valid: null,
  titleKeys: ['name'],
  fixedRows: true,
  datePairs: [],
  fields: [
    { key: 'position', label: '順', kind: 'count', width: 60, readOnly: true, required: true },
    { key: 'code', label: '区コード', kind: 'text', width: 90, readOnly: true, required: true },
    { key: 'name', label: '区名', kind: 'text', width: 110, readOnly: true, required: true, frozen: true },
    { key: 'kana', label: 'よみ', kind: 'kana', width: 160, required: true, maxLength: 40 },
    {
      key: 'block',
      label: 'ブロック',
      kind: 'choice',
      width: 100,
      required: true,
      choices: BLOCKS.map((block) => ({ code: block, label: block, aliases: [`${block}ブロック`] })),
    },
  ],
};
