import { dropUnseen } from '../../text/dropUnseen.ts';
import { matchKey } from '../../text/normaliseText.ts';
import type { RegisterField } from '../field.ts';
import type { ParsedField } from './parsed.ts';

/** 文はそのまま (見えない字は除く)。一行の欄の改行とタブは空白に、候補のある欄の揺れた書き方は候補の字にする。 */
export function parseText(field: RegisterField, text: string): ParsedField {
  const seen = dropUnseen(text.replace(/\r\n?/g, '\n'));
  if (field.kind === 'longText') return { ok: true, value: seen };
  const line = seen.replace(/\s*[\n\t]+\s*/g, ' ');
  const key = matchKey(line);
  const suggestion = field.suggestions?.find((each) => matchKey(each) === key);
  return { ok: true, value: suggestion ?? line };
}
