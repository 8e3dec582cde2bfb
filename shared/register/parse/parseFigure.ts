import { parseNumberText } from '../../text/parseNumber.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';
import { parseQuantity } from './parseQuantity.ts';

/** 資料から写した数: 「905件※」「1,706」「15区」「７室」。小数もよい。「約」「以上」は断る。 */
export function parseFigure(field: RegisterField, text: string): ParsedField {
  const plain = text
    .normalize('NFKC')
    .replace(/(※\d*|\*+)$/, '')
    .trim()
    .replace(/(区|室|%|か月)$/, '');
  if (/%$/.test(text.normalize('NFKC').trim())) {
    return refused(`「${text}」は割合です。「${field.label}」には、もとの数を書きます。`);
  }
  const whole = parseNumberText(plain, 'count', undefined);
  return parseQuantity(field, !whole.ok && whole.why === 'fraction' ? 'hours' : 'count', plain);
}
