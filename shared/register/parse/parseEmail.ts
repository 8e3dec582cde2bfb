import { type ParsedField, refused } from './parsed.ts';

/** メールの宛先一つ。全角で打たれたものは半角にする。 */
export function parseEmail(text: string): ParsedField {
  const plain = text.normalize('NFKC').replace(/^mailto:/i, '');
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(plain)) {
    return refused(`「${text}」はメールの宛先として読めません。`);
  }
  return { ok: true, value: plain };
}
