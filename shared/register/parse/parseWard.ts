import { matchKey } from '../../text/normaliseText.ts';
import { BLOCKS } from '../../ward/ward.ts';
import type { FieldContext } from '../fieldContext.ts';
import { type ParsedField, refused } from './parsed.ts';

/**
 * 区を名・コード・よみで読み、5桁のコードにする。「都島」のように区を略してもよいが、
 * 「北」「西」はブロックの名でもあるので読まない (`domain.md` 3)。
 */
export function parseWard(text: string, context: FieldContext): ParsedField {
  const key = matchKey(text).replace(/^(大阪府)?大阪市(?=.)/, '');
  if (BLOCKS.some((block) => block === key)) {
    const ward = context.wards.find((each) => each.name === `${key}区`);
    const advice = ward === undefined ? '' : `。区なら「${ward.name}」と書きます`;
    return refused(`「${text}」は${key}ブロックとも読めるので、区に決められません${advice}。`);
  }
  const ward = context.wards.find(
    (each) =>
      each.code === key ||
      matchKey(each.name) === key ||
      matchKey(each.name) === `${key}区` ||
      matchKey(each.kana) === key,
  );
  return ward === undefined
    ? refused(`「${text}」という区は大阪市の24区にありません。`)
    : { ok: true, value: ward.code };
}
