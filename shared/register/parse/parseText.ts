import { matchKey } from '../../text/normaliseText.ts';
import type { RegisterField } from '../field.ts';
import type { ParsedField } from './parsed.ts';

/** 見えない字: 制御文字、幅の無い空白、書く向きを変える印。写した元から紛れ込み、照らすときにだけ食い違う。 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** 文はそのまま (見えない字は除く)。一行の欄の改行とタブは空白に、候補のある欄の揺れた書き方は候補の字にする。 */
export function parseText(field: RegisterField, text: string): ParsedField {
  const seen = text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
  if (field.kind === 'longText') return { ok: true, value: seen };
  const line = seen.replace(/\s*[\n\t]+\s*/g, ' ');
  const key = matchKey(line);
  const suggestion = field.suggestions?.find((each) => matchKey(each) === key);
  return { ok: true, value: suggestion ?? line };
}
