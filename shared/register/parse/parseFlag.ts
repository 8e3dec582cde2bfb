import { foldDashes, matchKey } from '../../text/normaliseText.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

const YES = new Set('○ 〇 ◯ ● ◎ ✓ ✔ ☑ レ 1 有 有り あり はい 該当 済 yes y true'.split(' '));
const NO = new Set('× ✕ ✖ ✗ ✘ ☓ x ☐ □ - ー 0 無 無し なし いいえ 非該当 no n false'.split(' '));

/** 印を 0/1 に。列に語があればその語 (常勤・非常勤) も読む。 */
export function parseFlag(field: RegisterField, text: string): ParsedField {
  const plain = foldDashes(text.normalize('NFKC')).replace(/\s+/g, '').toLowerCase();
  if (YES.has(plain)) return { ok: true, value: 1 };
  if (NO.has(plain)) return { ok: true, value: 0 };
  const key = matchKey(text);
  if (field.words !== undefined && key === matchKey(field.words.no)) return { ok: true, value: 0 };
  if (key === matchKey(field.words?.yes ?? field.label)) return { ok: true, value: 1 };
  const words = field.words === undefined ? '' : `、${field.words.yes}か${field.words.no}`;
  return refused(`「${text}」は「${field.label}」の印として読めません。○か×${words}を書きます。`);
}
