import { dateSerial, timeFraction } from './dateSerial.ts';
import type { FormatKind } from './formatKind.ts';
import type { OdsText } from './odsText.ts';
import { escapeCodes, type PlainValue } from './plainSheet.ts';
import type { XmlAttributes } from './readXml.ts';
import { damaged } from './refusal.ts';

export interface OdsCell {
  readonly attributes: XmlAttributes;
  readonly content: OdsText;
}

/** ods のセル一つの値。値も式もなければ null。 */
export function odsValue(
  cell: OdsCell,
): { readonly value: PlainValue; readonly kind: FormatKind | null; readonly formula: boolean } | null {
  const formula = cell.attributes['table:formula'] !== undefined;
  const type = cell.attributes['office:value-type'];
  if (type === undefined && !formula) return null;
  return { value: plainValue(cell, type), kind: KINDS.get(type) ?? null, formula };
}

const KINDS: ReadonlyMap<string | undefined, FormatKind> = new Map([
  ['date', 'date'],
  ['time', 'time'],
  ['percentage', 'percent'],
]);

function plainValue({ attributes, content: { text } }: OdsCell, type: string | undefined): PlainValue {
  if (
    attributes['calcext:value-type'] === 'error' ||
    (attributes['table:formula'] && /^Err:\d+$/.test(text))
  ) {
    return { type: 'error', text: text.startsWith('#') ? text : '#VALUE!' };
  }
  switch (type) {
    case undefined:
      return { type: 'none' };
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(Number(attributes['office:value'] ?? Number.NaN));
    case 'date':
      return numberOf(dateSerial(attributes['office:date-value'] ?? ''));
    case 'time':
      return numberOf(timeFraction(attributes['office:time-value'] ?? ''));
    case 'boolean':
      return { type: 'boolean', value: attributes['office:boolean-value'] === 'true' };
    default:
      return { type: 'text', text: escapeCodes(attributes['office:string-value'] ?? text) };
  }
}

function numberOf(value: number | null): PlainValue {
  if (value === null || !Number.isFinite(value)) throw damaged('ods の数');
  return { type: 'number', text: String(value) };
}
