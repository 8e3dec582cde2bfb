import type { NewRow } from '../../../electron/database/schema/databaseSchema.ts';

export const KITA: NewRow<'ward'> = { code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 };
export const MIYAKOJIMA: NewRow<'ward'> = {
  code: '27102',
  name: '都島区',
  kana: 'みやこじまく',
  block: '北',
  position: 2,
};

export function coordinator(number: number): NewRow<'coordinator'> {
  return { id: `coordinator-${number}`, name: `架空 ${number}` };
}
