import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

/** よみはひらがなで持つ。カタカナと半角カナはひらがなに直し、ほかの字は断る。 */
export function parseKana(field: RegisterField, text: string): ParsedField {
  const kana = toHiragana(text.normalize('NFKC').replace(/\s+/g, ' '));
  if (!/^[ぁ-ゖーゝゞ・ ]+$/.test(kana)) {
    return refused(`「${field.label}」はひらがなで書きます (「${text}」は読めません)。`);
  }
  return { ok: true, value: kana };
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}
