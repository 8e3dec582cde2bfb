import { escapeCodes } from './plainSheet.ts';

/** `$'区役所 1'.$A$1:.$B$2` → `'区役所 1'!$A$1:$B$2`。一つの範囲でなければ null。 */
export function odsReference(address: string): string | null {
  if (address.includes('#REF!')) return '#REF!';
  const sheet = String.raw`(?:'(?:[^']|'')+'|[^.'\s:]+)`;
  const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
  const match = new RegExp(`^\\$?(${sheet})\\.(${cell})(?::\\$?(${sheet})?\\.(${cell}))?$`).exec(address);
  if (!match) return null;
  const [, first = '', from = '', second, to] = match;
  if (second !== undefined && second !== first) return null;
  const quoted = first.startsWith("'") ? first : `'${first}'`;
  return `${escapeCodes(quoted)}!${from}${to ? `:${to}` : ''}`;
}
